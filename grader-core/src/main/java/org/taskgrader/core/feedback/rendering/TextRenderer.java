package org.taskgrader.core.feedback.rendering;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.feedback.EditHint;
import org.taskgrader.core.feedback.Feedback;
import org.taskgrader.core.feedback.GeneralText;
import org.taskgrader.core.feedback.GeneralTexts;
import org.taskgrader.core.feedback.Message;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.feedback.ShownTest;
import org.taskgrader.core.feedback.TestFeedback;
import org.taskgrader.core.source.SourceRange;

/** Feedback as lines of text, with or without the colours of a terminal. */
public final class TextRenderer {

    private static final Pattern CODE = Pattern.compile("`([^`]*)`");

    private final MessageCatalogue catalogue;
    private final Ink ink;

    private TextRenderer(MessageCatalogue catalogue, Ink ink) {
        this.catalogue = catalogue;
        this.ink = ink;
    }

    /** For logs, mails and files: code stays between back quotes. */
    public static TextRenderer plain(MessageCatalogue catalogue) {
        return new TextRenderer(catalogue, Ink.NONE);
    }

    /** For a terminal that understands the colours of ECMA-48. */
    public static TextRenderer coloured(MessageCatalogue catalogue) {
        return new TextRenderer(catalogue, Ink.ANSI);
    }

    /** The whole feedback, with the hints that the learner is given; ends with a newline. */
    public String render(Feedback feedback) {
        GeneralTexts words = catalogue.general(feedback.language());
        StringBuilder page = new StringBuilder();
        line(page, ink.bold(code(feedback.summary())));
        feedback.progress().ifPresent(progress -> line(page, code(progress)));
        feedback.lead().ifPresent(lead -> message(page, lead, words, feedback.hints()));
        for (Message message : feedback.more()) {
            line(page, "");
            line(page, ink.bold(Labels.further(words, feedback, message)));
            message(page, message, words, 0);
        }
        tests(page, feedback.tests(), words);
        return page.toString();
    }

    private void message(StringBuilder page, Message message, GeneralTexts words, int hints) {
        line(page, "");
        line(page, ink.title(code(Labels.title(words, message))));
        line(page, code(message.seen()));
        message.where().ifPresent(where -> {
            line(page, "");
            line(page, ink.dim(Labels.line(words, where)));
            message.excerpt().ifPresent(excerpt -> excerpt(page, excerpt, where));
        });
        List<String> state = StateLines.of(words, message);
        if (!state.isEmpty()) {
            line(page, ink.dim(state.getFirst()));
            state.stream().skip(1).forEach(text -> line(page, "    " + code(text)));
        }
        line(page, "");
        paragraph(page, words.get(GeneralText.LABEL_WHY), message.why());
        paragraph(page, words.get(GeneralText.LABEL_NEXT), message.next());
        List<String> shown = message.hints().stream().limit(hints).toList();
        for (int i = 0; i < shown.size(); i++) {
            paragraph(page, Labels.hint(words, i + 1, message), shown.get(i));
        }
        message.edit().filter(edit -> hints > shown.size()).ifPresent(edit -> edit(page, edit, message, words));
    }

    private void edit(StringBuilder page, EditHint edit, Message message, GeneralTexts words) {
        paragraph(page, Labels.hint(words, message.hintCount(), message), edit.words());
        edit.change().ifPresent(change -> {
            lines(page, words.get(GeneralText.LABEL_BEFORE), change.firstLine(), change.before());
            lines(page, words.get(GeneralText.LABEL_AFTER), change.firstLine(), change.after());
        });
    }

    private void lines(StringBuilder page, String label, int firstLine, List<String> lines) {
        line(page, "    " + ink.dim(label));
        int width = Integer.toString(firstLine + lines.size()).length();
        for (int i = 0; i < lines.size(); i++) {
            line(page, ink.dim(gutter(Integer.toString(firstLine + i), width)) + lines.get(i));
        }
    }

    private void paragraph(StringBuilder page, String label, String text) {
        line(page, ink.bold(label) + " — " + code(text));
    }

    private void excerpt(StringBuilder page, Message.Excerpt excerpt, SourceRange where) {
        int width = Integer.toString(excerpt.firstLine() + excerpt.lines().size() - 1)
                .length();
        for (int i = 0; i < excerpt.lines().size(); i++) {
            int number = excerpt.firstLine() + i;
            String text = excerpt.lines().get(i);
            line(page, ink.dim(gutter(Integer.toString(number), width)) + text);
            if (number == where.line()) {
                line(page, ink.dim(gutter("", width)) + ink.marked(Marker.below(text, where)));
            }
        }
    }

    private static String gutter(String number, int width) {
        return " " + " ".repeat(width - number.length()) + number + " | ";
    }

    private void tests(StringBuilder page, List<TestFeedback> tests, GeneralTexts words) {
        if (tests.stream().allMatch(TestFeedback::passed)) {
            return; // the summary has said it
        }
        line(page, "");
        line(page, ink.bold(words.get(GeneralText.LABEL_TESTS)));
        for (TestFeedback test : tests) {
            String mark = test.passed() ? ink.good("✓") : ink.marked("✗");
            line(page, mark + " " + Labels.test(words, test) + " — " + code(test.text()));
            test.shown().ifPresent(shown -> data(page, shown, words));
        }
    }

    private void data(StringBuilder page, ShownTest shown, GeneralTexts words) {
        if (!shown.arguments().isEmpty()) {
            block(page, words.get(GeneralText.LABEL_ARGUMENTS), shown.arguments());
        }
        if (!shown.environment().isEmpty()) {
            block(page, words.get(GeneralText.LABEL_ENVIRONMENT), shown.environment());
        }
        shown.files().forEach(file -> block(page, code(Labels.file(words, file)), Labels.content(words, file)));
        List<String> nothing = List.of(ink.dim(words.get(GeneralText.LABEL_NOTHING)));
        if (shown.conversation().isPresent()) {
            List<String> lines = shown.conversation().get().lines();
            block(page, words.get(GeneralText.LABEL_CONVERSATION), lines.isEmpty() ? nothing : lines);
            List<String> afterwards = shown.conversation().get().afterwards();
            if (!afterwards.isEmpty()) {
                block(page, words.get(GeneralText.LABEL_AFTERWARDS), afterwards);
            }
        } else if (!shown.call() || !shown.input().isEmpty()) {
            block(page, words.get(GeneralText.LABEL_INPUT), shown.input().isEmpty() ? nothing : shown.input());
        }
        if (!shown.output().isEmpty()) {
            block(page, words.get(GeneralText.LABEL_ACTUAL), shown.output());
        }
        if (shown.rows().isEmpty()) {
            return;
        }
        line(page, "");
        TextTable.lines(shown, words, ink).forEach(text -> line(page, "    " + text));
        if (shown.blanksShown()) {
            line(page, "    " + code(words.get(GeneralText.LABEL_BLANKS)));
        }
        line(page, "");
    }

    private void block(StringBuilder page, String label, List<String> lines) {
        line(page, "    " + ink.dim(label));
        lines.forEach(text -> line(page, "      " + text));
    }

    private String code(String text) {
        return CODE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(ink.code(match.group(1))));
    }

    private static void line(StringBuilder page, String text) {
        page.append(text.stripTrailing()).append('\n');
    }
}
