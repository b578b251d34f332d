package org.taskgrader.api.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of which the figures are written by the benchmark, each table between two lines that name it, and the words by people. */
final class BenchmarkPage {

    private BenchmarkPage() {}

    /**
     * Puts the tables into the page, which may have others that stay as they are.
     *
     * @throws IOException if the page cannot be read or written, or has no place for one of them
     */
    static void write(Path page, List<Table> tables) throws IOException {
        String text = Files.readString(page);
        for (Table table : tables) {
            Pattern place = Pattern.compile(
                    "(<!-- figures: %s -->\n).*?(<!-- end -->)".formatted(Pattern.quote(table.name())), Pattern.DOTALL);
            Matcher matcher = place.matcher(text);
            if (!matcher.find()) {
                throw new IOException(page + " has no place for \"" + table.name()
                        + "\": it is between two lines, <!-- figures: " + table.name() + " --> and <!-- end -->");
            }
            text = matcher.replaceFirst(
                    "$1" + Matcher.quoteReplacement(table.title() + ":\n\n" + table.markdown() + "\n") + "$2");
        }
        Files.writeString(page, text);
    }
}
