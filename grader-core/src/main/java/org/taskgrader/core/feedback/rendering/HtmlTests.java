package org.taskgrader.core.feedback.rendering;

import java.util.List;
import java.util.Optional;
import org.taskgrader.core.feedback.GeneralText;
import org.taskgrader.core.feedback.GeneralTexts;
import org.taskgrader.core.feedback.ShownTest;
import org.taskgrader.core.feedback.ShownTest.Cell;
import org.taskgrader.core.feedback.ShownTest.Row;
import org.taskgrader.core.feedback.TestFeedback;

/**
 * The tests as a piece of a page. The two outputs are a table with headers, and what differs is marked by elements and
 * named in words: neither a colour nor the sight of it is needed. They are {@code mark} and not {@code del}, for struck out
 * a minus sign could not be read.
 */
final class HtmlTests {

    private final Markup page;
    private final GeneralTexts words;

    HtmlTests(Markup page, GeneralTexts words) {
        this.page = page;
        this.words = words;
    }

    void list(List<TestFeedback> tests) {
        if (tests.stream().allMatch(TestFeedback::passed)) {
            return; // the summary has said it
        }
        page.words("h4", "taskgrader-label", words.get(GeneralText.LABEL_TESTS));
        page.open("ul", "taskgrader-tests");
        for (TestFeedback test : tests) {
            page.open("li", test.passed() ? "taskgrader-passed" : "taskgrader-failed");
            page.words((test.passed() ? "✓ " : "✗ ") + Labels.test(words, test) + " — " + test.text());
            test.shown().ifPresent(this::data);
            page.close("li");
        }
        page.close("ul");
    }

    private void data(ShownTest shown) {
        block(GeneralText.LABEL_ARGUMENTS, shown.arguments(), false);
        block(GeneralText.LABEL_ENVIRONMENT, shown.environment(), false);
        for (ShownTest.ShownFile file : shown.files()) {
            page.words("p", "taskgrader-data", Labels.file(words, file));
            page.text("pre", "taskgrader-data", String.join("\n", Labels.content(words, file)));
        }
        shown.conversation().ifPresent(conversation -> {
            block(GeneralText.LABEL_CONVERSATION, conversation.lines(), true);
            block(GeneralText.LABEL_AFTERWARDS, conversation.afterwards(), false);
        });
        block(
                GeneralText.LABEL_INPUT,
                shown.input(),
                !shown.call() && shown.conversation().isEmpty());
        block(GeneralText.LABEL_ACTUAL, shown.output(), false);
        if (shown.rows().isEmpty()) {
            return;
        }
        page.open("table", "taskgrader-outputs")
                .open("thead", "taskgrader-head")
                .open("tr", "taskgrader-head");
        for (String header :
                List.of(words.get(GeneralText.LABEL_ROW), Labels.expected(words, shown), Labels.actual(words, shown))) {
            page.open("th", "taskgrader-head", "scope", "col").words(header).close("th");
        }
        page.close("tr").close("thead").open("tbody", "taskgrader-lines");
        more(shown.moreBefore());
        shown.rows().forEach(this::row);
        more(shown.moreBehind());
        page.close("tbody").close("table");
        if (shown.blanksShown()) {
            page.words("p", "taskgrader-legend", words.get(GeneralText.LABEL_BLANKS));
        }
    }

    private void block(GeneralText label, List<String> lines, boolean always) {
        if (lines.isEmpty() && !always) {
            return;
        }
        page.words("p", "taskgrader-data", words.get(label));
        String content = lines.isEmpty() ? words.get(GeneralText.LABEL_NOTHING) : String.join("\n", lines);
        page.text("pre", "taskgrader-data", content);
    }

    private void row(Row row) {
        page.open("tr", row.first() ? "taskgrader-differs" : "taskgrader-line");
        page.open("th", "taskgrader-number", "scope", "row").text(Integer.toString(row.line()));
        if (row.first()) {
            page.text(" — ").words("strong", "taskgrader-mark", words.get(GeneralText.LABEL_FIRST_DIFFERENCE));
        }
        page.close("th");
        cell(row.expected(), "taskgrader-expected", row.first());
        cell(row.actual(), "taskgrader-actual", row.first());
        page.close("tr");
    }

    private void cell(Optional<Cell> cell, String cssClass, boolean first) {
        page.open("td", "taskgrader-cell");
        if (cell.isPresent()) {
            page.open("pre", "taskgrader-cell").text(cell.get().before());
            if (!cell.get().marked().isEmpty()) {
                page.text("mark", cssClass, cell.get().marked());
            }
            page.text(cell.get().after()).close("pre");
        } else if (first) {
            page.words("em", "taskgrader-nothing", words.get(GeneralText.LABEL_NOTHING));
        }
        page.close("td");
    }

    private void more(boolean more) {
        if (more) {
            page.open("tr", "taskgrader-line");
            for (int column = 0; column < 3; column++) {
                page.text("td", "taskgrader-cell", "…");
            }
            page.close("tr");
        }
    }
}
