package org.taskgrader.core.feedback.rendering;

import java.util.List;
import org.taskgrader.core.feedback.EditHint;
import org.taskgrader.core.feedback.Feedback;
import org.taskgrader.core.feedback.GeneralText;
import org.taskgrader.core.feedback.GeneralTexts;
import org.taskgrader.core.feedback.Message;
import org.taskgrader.core.feedback.MessageCatalogue;

/**
 * Feedback as a fragment of a page: one {@code div}, well-formed as XML, so that platforms that parse before they show
 * (Open edX does) accept it. No scripts and no styles: whoever embeds it styles it by its classes. No links but those to help
 * pages that the operator has named.
 */
public final class HtmlRenderer {

    private final MessageCatalogue catalogue;
    private final HelpPages help;

    public HtmlRenderer(MessageCatalogue catalogue, HelpPages help) {
        this.catalogue = catalogue;
        this.help = help;
    }

    /** The whole feedback, with the hints that the learner is given. */
    public String render(Feedback feedback) {
        GeneralTexts words = catalogue.general(feedback.language());
        Markup page = new Markup();
        page.open("div", "taskgrader", "lang", feedback.language().toLanguageTag());
        page.words("p", "taskgrader-summary", feedback.summary());
        feedback.progress().ifPresent(progress -> page.words("p", "taskgrader-progress", progress));
        feedback.lead().ifPresent(lead -> message(page, lead, "taskgrader-lead", words, feedback.hints()));
        further(page, feedback, words);
        new HtmlTests(page, words).list(feedback.tests());
        return page.close("div").toString();
    }

    /** Behind a fold, where there is something to read before. */
    private void further(Markup page, Feedback feedback, GeneralTexts words) {
        if (feedback.more().isEmpty()) {
            return;
        }
        String label = Labels.further(words, feedback, feedback.more().getFirst());
        if (feedback.lead().isPresent()) {
            page.open("details", "taskgrader-fold");
            page.words("summary", "taskgrader-label", label);
        } else {
            page.words("h4", "taskgrader-label", label);
        }
        feedback.more().forEach(message -> message(page, message, "taskgrader-more", words, 0));
        if (feedback.lead().isPresent()) {
            page.close("details");
        }
    }

    private void message(Markup page, Message message, String cssClass, GeneralTexts words, int hints) {
        page.open("div", cssClass, "lang", message.language().toLanguageTag());
        page.words("h4", "taskgrader-title", Labels.title(words, message));
        page.words("p", "taskgrader-seen", message.seen());
        message.where().ifPresent(where -> page.words("p", "taskgrader-place", Labels.line(words, where)));
        message.excerpt().ifPresent(excerpt -> excerpt(page, message, excerpt));
        List<String> state = StateLines.of(words, message);
        if (!state.isEmpty()) {
            page.words("p", "taskgrader-state", state.getFirst()).open("ul", "taskgrader-state");
            state.stream().skip(1).forEach(text -> page.words("li", "taskgrader-value", text));
            page.close("ul");
        }
        labelled(page, "taskgrader-why", words.get(GeneralText.LABEL_WHY), message.why());
        labelled(page, "taskgrader-next", words.get(GeneralText.LABEL_NEXT), message.next());
        List<String> shown = message.hints().stream().limit(hints).toList();
        for (int i = 0; i < shown.size(); i++) {
            labelled(page, "taskgrader-hint", Labels.hint(words, i + 1, message), shown.get(i));
        }
        message.edit().filter(edit -> hints > shown.size()).ifPresent(edit -> edit(page, edit, message, words));
        help.of(message)
                .ifPresent(address -> page.open("p", "taskgrader-help")
                        .open("a", "taskgrader-link", "href", address)
                        .words(words.get(GeneralText.LABEL_HELP))
                        .close("a")
                        .close("p"));
        page.close("div");
    }

    private static void edit(Markup page, EditHint edit, Message message, GeneralTexts words) {
        labelled(page, "taskgrader-hint", Labels.hint(words, message.hintCount(), message), edit.words());
        edit.change().ifPresent(change -> {
            page.words("p", "taskgrader-data", words.get(GeneralText.LABEL_BEFORE));
            page.text("pre", "taskgrader-before", numbered(change.firstLine(), change.before()));
            page.words("p", "taskgrader-data", words.get(GeneralText.LABEL_AFTER));
            page.text("pre", "taskgrader-after", numbered(change.firstLine(), change.after()));
        });
    }

    private static String numbered(int firstLine, List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(firstLine + i).append("  ").append(lines.get(i)).append('\n');
        }
        return text.toString();
    }

    private static void excerpt(Markup page, Message message, Message.Excerpt excerpt) {
        page.open("pre", "taskgrader-excerpt");
        for (int i = 0; i < excerpt.lines().size(); i++) {
            int number = excerpt.firstLine() + i;
            String line = number + "  " + excerpt.lines().get(i);
            boolean marked =
                    message.where().filter(where -> where.line() == number).isPresent();
            (marked ? page.text("mark", "taskgrader-mark", line) : page.text(line)).text("\n");
        }
        page.close("pre");
    }

    private static void labelled(Markup page, String cssClass, String label, String content) {
        page.open("p", cssClass).words("strong", "taskgrader-label", label);
        page.words(" — " + content).close("p");
    }
}
