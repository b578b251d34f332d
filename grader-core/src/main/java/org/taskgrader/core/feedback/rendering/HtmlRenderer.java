package org.taskgrader.core.feedback.rendering;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.feedback.EditHint;
import org.taskgrader.core.feedback.Feedback;
import org.taskgrader.core.feedback.GeneralText;
import org.taskgrader.core.feedback.GeneralTexts;
import org.taskgrader.core.feedback.Message;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.feedback.TestFeedback;

/**
 * Feedback as a fragment of a page: one {@code div}, well-formed as XML, so that platforms that parse before they show
 * (Open edX does) accept it. No scripts, no styles, no links: whoever embeds it styles it by its classes.
 */
public final class HtmlRenderer {

    private static final Pattern CODE = Pattern.compile("`([^`]*)`");

    private final MessageCatalogue catalogue;

    public HtmlRenderer(MessageCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The whole feedback.
     *
     * @param hints how many of the leading message's hints to show; its edit is the one behind the last
     */
    public String render(Feedback feedback, int hints) {
        GeneralTexts words = catalogue.general(feedback.language());
        String tag = escape(feedback.language().toLanguageTag());
        StringBuilder page = new StringBuilder();
        page.append("<div class=\"taskgrader\" lang=\"").append(tag).append("\">");
        element(page, "p", "taskgrader-summary", text(feedback.summary()));
        feedback.lead().ifPresent(lead -> message(page, lead, "taskgrader-lead", words, hints));
        GeneralText label = feedback.lead().isPresent() ? GeneralText.LABEL_MORE : GeneralText.LABEL_TIP;
        for (Message message : feedback.more()) {
            element(page, "p", "taskgrader-label", text(words.get(label)));
            message(page, message, "taskgrader-more", words, 0);
        }
        tests(page, feedback.tests(), words);
        return page.append("</div>").toString();
    }

    private static void message(StringBuilder page, Message message, String cssClass, GeneralTexts words, int hints) {
        boolean translated = message.language().equals(words.language());
        page.append("<div class=\"").append(cssClass).append('"');
        if (!translated) {
            page.append(" lang=\"")
                    .append(escape(message.language().toLanguageTag()))
                    .append('"');
        }
        page.append('>');
        String mark = translated ? "" : " " + words.get(GeneralText.LABEL_OTHER_LANGUAGE);
        element(page, "h4", "taskgrader-title", text(message.title() + mark));
        element(page, "p", "taskgrader-seen", text(message.seen()));
        message.where().ifPresent(where -> {
            String line = words.fill(GeneralText.LABEL_LINE, Map.of("line", Integer.toString(where.line())));
            element(page, "p", "taskgrader-place", text(line));
        });
        message.excerpt().ifPresent(excerpt -> excerpt(page, message, excerpt));
        labelled(page, "taskgrader-why", words.get(GeneralText.LABEL_WHY), message.why());
        labelled(page, "taskgrader-next", words.get(GeneralText.LABEL_NEXT), message.next());
        List<String> shown = message.hints().stream().limit(hints).toList();
        for (int i = 0; i < shown.size(); i++) {
            String label = words.fill(GeneralText.LABEL_HINT, Map.of("number", Integer.toString(i + 1)));
            labelled(page, "taskgrader-hint", label, shown.get(i));
        }
        message.edit()
                .filter(edit -> hints > shown.size())
                .ifPresent(edit -> edit(page, edit, shown.size() + 1, words));
        page.append("</div>");
    }

    private static void edit(StringBuilder page, EditHint edit, int number, GeneralTexts words) {
        String label = words.fill(GeneralText.LABEL_HINT, Map.of("number", Integer.toString(number)));
        labelled(page, "taskgrader-hint", label, edit.words());
        edit.change().ifPresent(change -> {
            element(page, "p", "taskgrader-data", text(words.get(GeneralText.LABEL_BEFORE)));
            element(page, "pre", "taskgrader-before", escape(numbered(change.firstLine(), change.before())));
            element(page, "p", "taskgrader-data", text(words.get(GeneralText.LABEL_AFTER)));
            element(page, "pre", "taskgrader-after", escape(numbered(change.firstLine(), change.after())));
        });
    }

    private static String numbered(int firstLine, List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(firstLine + i).append("  ").append(lines.get(i)).append('\n');
        }
        return text.toString();
    }

    private static void excerpt(StringBuilder page, Message message, Message.Excerpt excerpt) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < excerpt.lines().size(); i++) {
            int number = excerpt.firstLine() + i;
            boolean marked =
                    message.where().filter(where -> where.line() == number).isPresent();
            String line = escape(number + "  " + excerpt.lines().get(i));
            lines.append(marked ? "<mark>" + line + "</mark>" : line).append('\n');
        }
        element(page, "pre", "taskgrader-excerpt", lines.toString());
    }

    private static void tests(StringBuilder page, List<TestFeedback> tests, GeneralTexts words) {
        if (tests.isEmpty()) {
            return;
        }
        element(page, "p", "taskgrader-label", text(words.get(GeneralText.LABEL_TESTS)));
        page.append("<ul class=\"taskgrader-tests\">");
        for (TestFeedback test : tests) {
            page.append("<li class=\"")
                    .append(test.passed() ? "taskgrader-passed" : "taskgrader-failed")
                    .append("\">");
            String name = words.fill(GeneralText.LABEL_TEST, Map.of("test", test.test()));
            page.append(text((test.passed() ? "✓ " : "✗ ") + name + " — " + test.text()));
            test.shown().ifPresent(shown -> {
                block(page, GeneralText.LABEL_INPUT, shown.input(), words);
                block(page, GeneralText.LABEL_EXPECTED, shown.expected(), words);
                block(page, GeneralText.LABEL_ACTUAL, shown.actual(), words);
            });
            page.append("</li>");
        }
        page.append("</ul>");
    }

    private static void block(StringBuilder page, GeneralText label, List<String> lines, GeneralTexts words) {
        element(page, "p", "taskgrader-data", text(words.get(label)));
        String content = lines.isEmpty() ? words.get(GeneralText.LABEL_NOTHING) : String.join("\n", lines);
        element(page, "pre", "taskgrader-data", escape(content));
    }

    private static void labelled(StringBuilder page, String cssClass, String label, String content) {
        element(page, "p", cssClass, "<strong>" + escape(label) + "</strong> — " + text(content));
    }

    private static void element(StringBuilder page, String name, String cssClass, String content) {
        page.append('<').append(name).append(" class=\"").append(cssClass).append("\">");
        page.append(content).append("</").append(name).append('>');
    }

    /** Escapes first, and only then turns back quotes into code. */
    private static String text(String text) {
        return CODE.matcher(escape(text))
                .replaceAll(match -> Matcher.quoteReplacement("<code>" + match.group(1) + "</code>"));
    }

    /** For text and for attributes between double quotes; what XML 1.0 (2.2) cannot hold at all is replaced. */
    private static String escape(String raw) {
        StringBuilder escaped = new StringBuilder(raw.length() + 16);
        raw.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isXmlCharacter(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isXmlCharacter(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }
}
