package org.taskgrader.core.exercise.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.taskgrader.core.bytes.ByteSize;

/** Limits of other graders, kept within those that an exercise can have here; where that changes one, it is said. */
public final class Bounds {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal KIBIBYTES = BigDecimal.valueOf(1_024);

    private Bounds() {}

    /** CPU time from seconds. */
    public static Duration cpu(String place, BigDecimal seconds, Intake intake) {
        long milliseconds = within(place, seconds.multiply(THOUSAND), 10, 30_000, "ms", intake);
        return Duration.ofMillis(milliseconds);
    }

    /** Memory from mebibytes. A sandbox has not room for much more, and a learner's program in C no need. */
    public static ByteSize memory(String place, BigDecimal mebibytes, Intake intake) {
        return ByteSize.ofKibibytes(within(place, mebibytes.multiply(KIBIBYTES), 1_024, 512 * 1_024, "KiB", intake));
    }

    /** Output from mebibytes. */
    public static ByteSize output(String place, BigDecimal mebibytes, Intake intake) {
        return ByteSize.ofKibibytes(within(place, mebibytes.multiply(KIBIBYTES), 1, 16 * 1_024, "KiB", intake));
    }

    private static long within(String place, BigDecimal value, long least, long most, String unit, Intake intake) {
        BigDecimal whole = value.setScale(0, RoundingMode.HALF_UP);
        BigDecimal fitting = whole.max(BigDecimal.valueOf(least)).min(BigDecimal.valueOf(most));
        if (fitting.compareTo(whole) != 0) {
            String end = fitting.compareTo(whole) < 0 ? "the most" : "the least";
            intake.changed(
                    place,
                    "It was " + whole.toPlainString() + " " + unit + "; here it is " + fitting.toPlainString() + " "
                            + unit + ", " + end + " that is of use.");
        }
        return fitting.longValue();
    }
}
