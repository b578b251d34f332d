package org.taskgrader.similarity;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What is told of a comparison, a line each, in ASCII:
 *
 * <pre>
 * refused PROGRAM unreadable|short|long
 * progress PERCENT
 * pair PROGRAM PROGRAM SIMILARITY OF-THE-FIRST OF-THE-SECOND FROM-TO:FROM-TO[,FROM-TO:FROM-TO…]
 * cluster PROGRAM PROGRAM…
 * end
 * </pre>
 *
 * Programs are the numbers of their files, similarities shares from 0 to 1, and places lines from 1, both ends included: first those
 * of the first program. Without the last line something went wrong.
 */
final class Told {

    private final PrintStream out;
    private int percent = -1;

    Told(PrintStream out) {
        this.out = out;
    }

    void refused(int program, Refusal why) {
        out.println("refused " + program + " " + why.word());
    }

    /** Tells it if it is more than was told before. */
    synchronized void progress(int now) {
        if (now > percent) {
            percent = now;
            out.println("progress " + now);
        }
    }

    void pair(int first, int second, double similarity, double ofFirst, double ofSecond, List<Part> parts) {
        out.println(
                String.format(Locale.ROOT, "pair %d %d %.4f %.4f %.4f ", first, second, similarity, ofFirst, ofSecond)
                        + parts.stream().map(Part::text).collect(Collectors.joining(",")));
    }

    void cluster(List<Integer> programs) {
        out.println("cluster " + programs.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    void end() {
        out.println("end");
    }

    /** Lines of two programs that say the same. */
    record Part(int firstFrom, int firstTo, int secondFrom, int secondTo) {

        /** The same, told from the other program's side. */
        Part swapped() {
            return new Part(
                    /* firstFrom= */ secondFrom,
                    /* firstTo= */ secondTo,
                    /* secondFrom= */ firstFrom,
                    /* secondTo= */ firstTo);
        }

        String text() {
            return firstFrom + "-" + firstTo + ":" + secondFrom + "-" + secondTo;
        }
    }
}
