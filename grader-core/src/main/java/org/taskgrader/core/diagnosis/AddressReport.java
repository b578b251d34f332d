package org.taskgrader.core.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.diagnosis.Fault.Region;
import org.taskgrader.core.source.CSource;

/** One report of AddressSanitizer, up to the end of the text: it is the last thing a program does. */
final class AddressReport {

    private static final int NULL_PAGE = 4096;
    private static final int HEXADECIMAL = 16;

    private static final Pattern UNKNOWN_ADDRESS =
            Pattern.compile(".* on unknown address 0x(?<address>[0-9a-f]{1,16}) .*");

    /** In a library of the exercise's, which is compiled beside the program; those of the sanitizers are C++. */
    private static final Pattern AUTHORS_PLACE = Pattern.compile(".*/[a-z][a-z0-9_-]{0,63}\\.c:\\d{1,6}(?::\\d{1,6})?");

    private static final Pattern STACK_PLACE = Pattern.compile(
            "Address 0x(?<address>[0-9a-f]{1,16}) is located in stack of thread T0 at offset (?<offset>\\d{1,9}) in frame.*");
    private static final Pattern STACK_OBJECT = Pattern.compile(
            " *\\[(?<start>\\d{1,9}), (?<end>\\d{1,9})\\) '(?<name>\\w{1,80})'(?: \\(line (?<line>\\d{1,6})\\))? <== Memory"
                    + " access at .* (?<how>\\w+) this variable");
    private static final Pattern GLOBAL_OBJECT = Pattern.compile("0x(?<address>[0-9a-f]{1,16}) .* of global variable"
            + " '(?<name>\\w{1,80})'(?:.* \\(0x(?<start>[0-9a-f]{1,16})\\) of size (?<size>\\d{1,12}))?.*");
    private static final Pattern BLOCK =
            Pattern.compile("0x(?<address>[0-9a-f]{1,16}) is located .* of \\d{1,12}-byte region"
                    + " \\[0x(?<start>[0-9a-f]{1,16}),0x(?<end>[0-9a-f]{1,16})\\).*");

    private static final int ACCESS = 0;
    private static final int FREED = 1;
    private static final int MADE = 2;

    private final String kind;
    private final CSource source;

    private final List<OptionalInt> places =
            new ArrayList<>(List.of(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty()));
    private Optional<String> library = Optional.empty();
    private Optional<String> object = Optional.empty();
    private OptionalInt declared = OptionalInt.empty();
    private boolean written;
    private boolean before;
    private boolean nearNull;
    private boolean isGlobal;
    private long stackFrame;
    private long stackAddress;
    private Optional<TouchedObject> touched = Optional.empty();

    /** Whose calls are being listed: those to the access, to the free, to the allocation. */
    private int section;

    private AddressReport(String kind, CSource source) {
        this.kind = kind;
        this.source = source;
    }

    /**
     * Reads it.
     *
     * @param kind as its first line names it
     * @param lines from that one on
     */
    static AddressReport read(String kind, List<String> lines, CSource source) {
        AddressReport report = new AddressReport(kind, source);
        lines.stream().takeWhile(line -> !line.startsWith("SUMMARY:")).forEach(report::take);
        return report;
    }

    Optional<Fault> fault() {
        OptionalInt line = places.get(ACCESS);
        return line.isEmpty() ? Optional.empty() : fault(Place.atLine(line.getAsInt()));
    }

    private Optional<Fault> fault(Place where) {
        return Optional.ofNullable(
                switch (kind) {
                    case "stack-buffer-overflow", "stack-buffer-underflow", "dynamic-stack-buffer-overflow" ->
                        outside(where, Region.STACK);
                    case "global-buffer-overflow" -> outside(where, Region.GLOBAL);
                    case "heap-buffer-overflow" -> outside(where, Region.HEAP);
                    case "heap-use-after-free" -> new Fault.UseAfterFree(where, places.get(FREED));
                    case "stack-use-after-return" -> new Fault.UseAfterEnd(where, true, object);
                    case "stack-use-after-scope" -> new Fault.UseAfterEnd(where, false, object);
                    case "attempting double-free" -> new Fault.BadFree(where, true);
                    case "attempting free" -> new Fault.BadFree(where, false);
                    case "stack-overflow" -> new Fault.StackExhausted(where, true);
                    case "FPE" -> new Fault.DivisionByZero(where);
                    case "SEGV", "BUS" ->
                        nearNull ? new Fault.NullUse(where, library) : new Fault.WildUse(where, library);
                    default -> null;
                });
    }

    /** The object that it is about; empty where the report does not say where it lies, or where it is none of the program's. */
    Optional<TouchedObject> touched() {
        return touched.map(known -> new TouchedObject(
                known.region(),
                known.name(),
                known.address(),
                known.start(),
                known.end(),
                known.region() == Region.HEAP ? places.get(MADE) : OptionalInt.empty(),
                places.get(FREED)));
    }

    private Fault outside(Place where, Region region) {
        Region real = isGlobal ? Region.GLOBAL : region;
        OptionalInt made = real == Region.HEAP ? places.get(MADE) : declared;
        return new Fault.OutsideObject(where, real, before, written, object, library, made);
    }

    private void take(String line) {
        Matcher frame = SanitizerReport.FRAME.matcher(line);
        if (frame.matches()) {
            takeFrame(line, frame.group("function"));
        } else if (line.startsWith("freed by thread")) {
            section = FREED;
        } else if (line.contains("allocated by thread")) {
            section = MADE;
        } else if (line.startsWith("WRITE of size")) {
            written = true;
        }
        if (line.contains(" to the left of ")) {
            before = true;
        }
        Matcher unknown = UNKNOWN_ADDRESS.matcher(line);
        if (unknown.matches()) {
            // For an address that no program can have, the processor does not tell it, and it looks like 0.
            nearNull =
                    Long.compareUnsigned(Long.parseUnsignedLong(unknown.group("address"), HEXADECIMAL), NULL_PAGE) < 0;
        }
        if (line.contains("caused by a dereference of a high value address")) {
            nearNull = false;
        }
        takeObject(line);
    }

    private void takeObject(String line) {
        Matcher frame = STACK_PLACE.matcher(line);
        Matcher local = STACK_OBJECT.matcher(line);
        Matcher global = GLOBAL_OBJECT.matcher(line);
        Matcher block = BLOCK.matcher(line);
        if (frame.matches()) {
            stackAddress = address(frame.group("address"));
            stackFrame = stackAddress - Long.parseLong(frame.group("offset"));
        } else if (local.matches() && object.isEmpty()) {
            takeLocal(local);
        } else if (global.matches() && object.isEmpty()) {
            takeGlobal(global);
        } else if (block.matches() && touched.isEmpty()) {
            touch(
                    Region.HEAP,
                    address(block.group("address")),
                    address(block.group("start")),
                    address(block.group("end")));
        }
    }

    private void takeLocal(Matcher local) {
        object = Optional.of(local.group("name")).filter(this::isLearners);
        declared = local.group("line") == null
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(local.group("line")));
        before = local.group("how").equals("underflows");
        if (object.isPresent() && stackFrame != 0) {
            long start = stackFrame + Long.parseLong(local.group("start"));
            touch(Region.STACK, stackAddress, start, stackFrame + Long.parseLong(local.group("end")));
        }
    }

    private void takeGlobal(Matcher global) {
        isGlobal = true;
        object = Optional.of(global.group("name")).filter(this::isLearners);
        if (object.isPresent() && global.group("start") != null) {
            long start = address(global.group("start"));
            touch(Region.GLOBAL, address(global.group("address")), start, start + Long.parseLong(global.group("size")));
        }
    }

    private void touch(Region region, long address, long start, long end) {
        if (end > start) {
            touched = Optional.of(
                    new TouchedObject(region, object, address, start, end, OptionalInt.empty(), OptionalInt.empty()));
        }
    }

    private static long address(String digits) {
        return Long.parseUnsignedLong(digits, HEXADECIMAL);
    }

    private boolean isLearners(String name) {
        return !source.scopes().named(name).isEmpty();
    }

    private void takeFrame(String line, String function) {
        if (places.get(section).isPresent()) {
            return;
        }
        Matcher learners = SanitizerReport.FRAME_PLACE.matcher(line);
        if (learners.matches()) {
            SanitizerReport.place(source, learners.group("line"))
                    .ifPresent(place -> places.set(section, OptionalInt.of(place.line())));
        } else if (section == ACCESS) {
            library = AUTHORS_PLACE.matcher(line).matches()
                    ? Optional.of(function)
                    : LibraryName.of(function).or(() -> library);
        }
    }
}
