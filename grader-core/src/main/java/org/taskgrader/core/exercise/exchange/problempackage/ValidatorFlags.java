package org.taskgrader.core.exercise.exchange.problempackage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.taskgrader.core.exercise.Comparison;

/**
 * The flags of the default output validator, which compares token by token unless one of them says otherwise.
 *
 * @param unknown flags that the specification does not have, or without the number that belongs to them
 */
record ValidatorFlags(
        boolean caseSensitive, boolean spaceSensitive, double absolute, double relative, List<String> unknown) {

    private static final String CASE = "case_sensitive";
    private static final String SPACE = "space_change_sensitive";
    private static final String BOTH = "float_tolerance";
    private static final String ABSOLUTE = "float_absolute_tolerance";
    private static final String RELATIVE = "float_relative_tolerance";

    ValidatorFlags {
        unknown = List.copyOf(unknown);
    }

    /** Reads them as they are written, with spaces between. */
    static ValidatorFlags parse(List<String> written) {
        boolean caseSensitive = false;
        boolean spaceSensitive = false;
        double absolute = 0;
        double relative = 0;
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            String flag = written.get(i);
            Optional<Double> number = i + 1 < written.size() ? tolerance(written.get(i + 1)) : Optional.empty();
            boolean known = true;
            switch (flag) {
                case CASE -> caseSensitive = true;
                case SPACE -> spaceSensitive = true;
                case BOTH, ABSOLUTE, RELATIVE -> {
                    known = number.isPresent();
                    absolute = flag.equals(RELATIVE) ? absolute : number.orElse(absolute);
                    relative = flag.equals(ABSOLUTE) ? relative : number.orElse(relative);
                    i += known ? 1 : 0;
                }
                default -> known = false;
            }
            if (!known) {
                unknown.add(flag);
            }
        }
        return new ValidatorFlags(caseSensitive, spaceSensitive, absolute, relative, unknown);
    }

    private static Optional<Double> tolerance(String text) {
        try {
            double value = Double.parseDouble(text);
            return value > 0 && value < Double.POSITIVE_INFINITY ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The comparison here that comes nearest. */
    Comparison comparison() {
        if (absolute > 0 || relative > 0) {
            return new Comparison.Numeric(absolute, relative);
        }
        return spaceSensitive ? new Comparison.Exact() : new Comparison.WhitespaceTolerant();
    }

    /** In what that comparison is stricter or less strict, if it is, in a sentence. */
    Optional<String> difference() {
        List<String> differences = new ArrayList<>();
        if (!caseSensitive) {
            differences.add("letter case counts");
        }
        if (!spaceSensitive) {
            differences.add("where lines end counts");
        } else if (comparison() instanceof Comparison.Numeric) {
            differences.add("the amount of white space does not count");
        }
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of("Here " + String.join(" and ", differences) + ", which was not so.");
    }

    /** The flags that come nearest to a comparison of ours, with spaces between. */
    static String of(Comparison comparison) {
        return switch (comparison) {
            case Comparison.Exact exact -> CASE + " " + SPACE;
            case Comparison.WhitespaceTolerant usual -> CASE;
            case Comparison.CaseInsensitive anyCase -> "";
            case Comparison.UnorderedLines unordered -> CASE;
            case Comparison.UnorderedWords unordered -> CASE;
            case Comparison.Patterns patterns -> CASE;
            case Comparison.Checked checked -> CASE;
            case Comparison.Numeric(double absolute, double relative) ->
                CASE + tolerance(ABSOLUTE, absolute) + tolerance(RELATIVE, relative);
        };
    }

    private static String tolerance(String flag, double value) {
        return value > 0
                ? String.format(
                        Locale.ROOT, " %s %s", flag, BigDecimal.valueOf(value).stripTrailingZeros())
                : "";
    }
}
