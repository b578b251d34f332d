package org.taskgrader.similarity;

import de.jplag.exceptions.ExitException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * {@code java -cp … org.taskgrader.similarity.Main FOLDER} compares the programs in the folder's {@code programs}, files named
 * by a number, such as {@code 17.c}, and leaves out of account what is also in {@code given/0.c}, if that is there. What comes of it
 * is told line by line on the standard output ({@link Told}). It ends with whoever has started it, when the standard input does.
 */
public final class Main {

    private Main() {}

    /**
     * Compares, and tells what it finds.
     *
     * @param arguments the folder
     */
    public static void main(String[] arguments) throws IOException, ExitException {
        if (arguments.length != 1) {
            System.err.println("usage: org.taskgrader.similarity.Main FOLDER");
            System.exit(2);
        }
        endWithWhoeverListens();
        PrintStream out = System.out;
        // What a library prints must not look like something that was found.
        System.setOut(System.err);
        Comparison.of(Path.of(arguments[0])).tell(new Told(new PrintStream(out, true, StandardCharsets.US_ASCII)));
    }

    private static void endWithWhoeverListens() {
        Thread.ofPlatform().name("until the service ends").daemon().start(() -> {
            try {
                while (System.in.read() >= 0) {
                    // Nothing is said here; only the end counts.
                }
            } catch (IOException gone) {
                // So is whoever has started this.
            }
            Runtime.getRuntime().halt(1);
        });
    }
}
