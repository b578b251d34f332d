package org.taskgrader.core.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    /** A call in a list of them. */
    static final Pattern FRAME =
            Pattern.compile(" *#\\d{1,4} 0x[0-9a-f]{1,16} in (?<function>[A-Za-z0-9_]{1,80})(?:[ (.].*)?");

    static final Pattern FRAME_PLACE = Pattern.compile(".*/" + SOURCE + ":(?<line>\\d{1,6})(?::\\d{1,6})?");
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
    private Optional<TouchedObject> touched = Optional.empty();

    private SanitizerReport(CSource source) {
        this.source = source;
    }

    /**
     * What a report tells.
     *
     * @param fault the first; an overflow only where nothing worse came behind it
     * @param touched the object that it is about, where the report says where that lies
     */
    record Told(Optional<Fault> fault, Optional<TouchedObject> touched) {}

    static Told in(String stderr, CSource source) {
        SanitizerReport report = new SanitizerReport(source);
        Optional<Fault> fault = report.read(
                stderr.lines().filter(line -> line.length() <= LONGEST_LINE).toList());
        return new Told(fault, report.touched);
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
                AddressReport report =
                        AddressReport.read(address.group("kind"), lines.subList(i, lines.size()), source);
                fault = report.fault();
                touched = fault.flatMap(known -> report.touched());
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
        return place(source, line);
    }

    /** A line of the program's; empty for one that it does not have. */
    static Optional<Place> place(CSource source, String line) {
        int number = Integer.parseInt(line);
        return number >= 1 && number <= source.lines().size() ? Optional.of(Place.atLine(number)) : Optional.empty();
    }
}
