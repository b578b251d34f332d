package org.taskgrader.core.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.diagnosis.Fault.Region;
import org.taskgrader.core.plan.ProgramFiles;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.fact.FunctionCall;

/**
 * Reads what AddressSanitizer, LeakSanitizer and UndefinedBehaviorSanitizer wrote to a program's standard error, between whatever the
 * program wrote there itself. Linear, and total: a report that is not as gcc 12 writes it is no report.
 */
final class SanitizerReport {

    private static final String SOURCE = Pattern.quote(ProgramFiles.LEARNERS);
    private static final Pattern UNDEFINED = Pattern.compile(
            "(?:[./\\w]{0,40}/)?" + SOURCE + ":(?<line>\\d{1,6}):(?<column>\\d{1,6}): runtime error: (?<message>.*)");
    private static final Pattern ADDRESS =
            Pattern.compile("==\\d{1,10}==ERROR: AddressSanitizer: (?<kind>[^ ]+(?: double-free| free)?).*");
    private static final Pattern LEAKS = Pattern.compile("==\\d{1,10}==ERROR: LeakSanitizer: detected memory leaks");
    private static final Pattern UNKNOWN_ADDRESS =
            Pattern.compile(".* on unknown address 0x(?<address>[0-9a-f]{1,16}) .*");
    private static final Pattern FRAME =
            Pattern.compile(" *#\\d{1,4} 0x[0-9a-f]{1,16} in (?<function>[A-Za-z0-9_]{1,80})(?:[ (.].*)?");
    private static final Pattern FRAME_PLACE = Pattern.compile(".*/" + SOURCE + ":(?<line>\\d{1,6})(?::\\d{1,6})?");

    /** In a library of the exercise's, which is compiled beside the program; those of the sanitizers are C++. */
    private static final Pattern AUTHORS_PLACE = Pattern.compile(".*/[a-z][a-z0-9_-]{0,63}\\.c:\\d{1,6}(?::\\d{1,6})?");

    private static final Pattern STACK_OBJECT = Pattern.compile(
            ".*'(?<name>\\w{1,80})'(?: \\(line (?<line>\\d{1,6})\\))? <== Memory access at .* (?<how>\\w+) this"
                    + " variable");
    private static final Pattern GLOBAL_OBJECT = Pattern.compile(".* of global variable '(?<name>\\w{1,80})'.*");
    private static final Pattern INDEX =
            Pattern.compile("index (?<index>-?\\d{1,18}) out of bounds for type '[^\\[]*\\[(?<size>\\d{1,18}|\\*)].*");
    private static final Pattern OVERFLOW =
            Pattern.compile("signed integer overflow: (?<operation>[-+*/ 0-9]{1,80}) cannot be represented .*"
                    + "|(?<negation>negation of -?\\d{1,20}) cannot be represented .*");
    private static final Pattern LENGTH =
            Pattern.compile("variable length array bound evaluates to non-positive value (?<length>-?\\d{1,18})");

    /** No line of a report is longer, and matching stays linear in the length of the text. */
    private static final int LONGEST_LINE = 600;

    private final CSource source;
    private Optional<Fault> overflow = Optional.empty();

    private SanitizerReport(CSource source) {
        this.source = source;
    }

    /** The first fault; an overflow only where nothing worse came behind it. */
    static Optional<Fault> faultIn(String stderr, CSource source) {
        return new SanitizerReport(source)
                .read(stderr.lines()
                        .filter(line -> line.length() <= LONGEST_LINE)
                        .toList());
    }

    private Optional<Fault> read(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher undefined = UNDEFINED.matcher(lines.get(i));
            Matcher address = ADDRESS.matcher(lines.get(i));
            boolean leaks = LEAKS.matcher(lines.get(i)).matches();
            Optional<Fault> fault = Optional.empty();
            if (undefined.matches()) {
                fault = undefined(undefined);
            } else if (address.matches()) {
                fault = new Address(address.group("kind"), lines.subList(i, lines.size())).fault();
            } else if (leaks) {
                fault = leak(lines.subList(i, lines.size()));
            }
            if (fault.isPresent()) {
                return fault;
            }
        }
        return overflow;
    }

    private Optional<Fault> undefined(Matcher report) {
        Optional<Place> place = place(report.group("line"))
                .map(known -> new Place(known.line(), OptionalInt.of(Integer.parseInt(report.group("column")))));
        return place.flatMap(where -> undefined(where, report.group("message")));
    }

    private Optional<Fault> undefined(Place where, String message) {
        Matcher index = INDEX.matcher(message);
        Matcher overflowing = OVERFLOW.matcher(message);
        Matcher length = LENGTH.matcher(message);
        if (index.matches()) {
            long value = Long.parseLong(index.group("index"));
            return Optional.of(new Fault.BadIndex(where, value < 0, OptionalLong.of(value), size(index.group("size"))));
        }
        if (length.matches()) {
            return Optional.of(new Fault.ArrayLength(where, OptionalLong.of(Long.parseLong(length.group("length")))));
        }
        if (message.startsWith("division by zero")) {
            return Optional.of(new Fault.DivisionByZero(where));
        }
        if (message.contains("null pointer of type") || message.startsWith("member access within null pointer")) {
            return Optional.of(new Fault.NullUse(where, Optional.empty()));
        }
        if (message.startsWith("null pointer passed as argument")) {
            return Optional.of(new Fault.NullUse(where, calledAt(where)));
        }
        if (overflowing.matches() && overflow.isEmpty()) {
            String operation = Optional.ofNullable(overflowing.group("operation"))
                    .orElseGet(() -> overflowing.group("negation").replace("negation of ", "-"));
            overflow = Optional.of(new Fault.Overflow(where, Optional.of(operation)));
        }
        return Optional.empty();
    }

    /**
     * The first place in the program that asked for memory which nothing leads to any more. What only such memory led to
     * ("Indirect leak") is a consequence.
     */
    private Optional<Fault> leak(List<String> lines) {
        boolean direct = false;
        for (String line : lines) {
            Matcher place = FRAME_PLACE.matcher(line);
            if (line.contains(" leak of ")) {
                direct = line.startsWith("Direct");
            } else if (direct && FRAME.matcher(line).matches() && place.matches()) {
                return place(place.group("line")).map(Fault.Leak::new);
            }
        }
        return Optional.empty();
    }

    private static OptionalLong size(String size) {
        return size.equals("*") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(size));
    }

    /** The function of the library that the program calls there: the innermost call around the place. */
    private Optional<String> calledAt(Place where) {
        int column = where.column().orElse(0);
        return source.calls().all().stream()
                .filter(call -> call.range().line() == where.line()
                        && call.range().column() <= column
                        && (call.range().endLine() > where.line()
                                || column < call.range().endColumn()))
                .reduce((outer, inner) -> inner)
                .map(FunctionCall::name)
                .filter(name ->
                        !name.isEmpty() && source.scopes().function(name).isEmpty());
    }

    private Optional<Place> place(String line) {
        int number = Integer.parseInt(line);
        return number >= 1 && number <= source.lines().size() ? Optional.of(Place.atLine(number)) : Optional.empty();
    }

    /** One report of AddressSanitizer, up to the end of the text: it is the last thing a program does. */
    private final class Address {

        private static final int NULL_PAGE = 4096;

        private final String kind;
        private final List<String> lines;
        private final List<OptionalInt> places =
                new ArrayList<>(List.of(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty()));
        private Optional<String> library = Optional.empty();
        private Optional<String> object = Optional.empty();
        private OptionalInt declared = OptionalInt.empty();
        private boolean written;
        private boolean before;
        private boolean nearNull;
        private boolean isGlobal;

        /** Whose calls are being listed: those to the access, to the free, to the allocation. */
        private int section;

        private static final int ACCESS = 0;
        private static final int FREED = 1;
        private static final int MADE = 2;

        Address(String kind, List<String> lines) {
            this.kind = kind;
            this.lines = lines;
        }

        Optional<Fault> fault() {
            lines.stream().takeWhile(line -> !line.startsWith("SUMMARY:")).forEach(this::take);
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

        private Fault outside(Place where, Region region) {
            Region real = isGlobal ? Region.GLOBAL : region;
            OptionalInt made = real == Region.HEAP ? places.get(MADE) : declared;
            return new Fault.OutsideObject(where, real, before, written, object, library, made);
        }

        private void take(String line) {
            Matcher frame = FRAME.matcher(line);
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
                nearNull = Long.compareUnsigned(Long.parseUnsignedLong(unknown.group("address"), 16), NULL_PAGE) < 0;
            }
            if (line.contains("caused by a dereference of a high value address")) {
                nearNull = false;
            }
            takeObject(line);
        }

        private void takeObject(String line) {
            Matcher local = STACK_OBJECT.matcher(line);
            Matcher global = GLOBAL_OBJECT.matcher(line);
            if (local.matches() && object.isEmpty()) {
                object = Optional.of(local.group("name")).filter(this::isLearners);
                declared = local.group("line") == null
                        ? OptionalInt.empty()
                        : OptionalInt.of(Integer.parseInt(local.group("line")));
                before = local.group("how").equals("underflows");
            } else if (global.matches() && object.isEmpty()) {
                isGlobal = true;
                object = Optional.of(global.group("name")).filter(this::isLearners);
            }
        }

        private boolean isLearners(String name) {
            return !source.scopes().named(name).isEmpty();
        }

        private void takeFrame(String line, String function) {
            if (places.get(section).isPresent()) {
                return;
            }
            Matcher learners = FRAME_PLACE.matcher(line);
            if (learners.matches()) {
                place(learners.group("line")).ifPresent(place -> places.set(section, OptionalInt.of(place.line())));
            } else if (section == ACCESS) {
                library = AUTHORS_PLACE.matcher(line).matches()
                        ? Optional.of(function)
                        : LibraryName.of(function).or(() -> library);
            }
        }
    }
}
