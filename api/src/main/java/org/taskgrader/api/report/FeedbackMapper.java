package org.taskgrader.api.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.taskgrader.api.report.FeedbackView.ChangeView;
import org.taskgrader.api.report.FeedbackView.EditView;
import org.taskgrader.api.report.FeedbackView.ExcerptView;
import org.taskgrader.api.report.FeedbackView.MessageView;
import org.taskgrader.api.report.FeedbackView.Place;
import org.taskgrader.core.feedback.EditHint;
import org.taskgrader.core.feedback.Feedback;
import org.taskgrader.core.feedback.GeneralText;
import org.taskgrader.core.feedback.GeneralTexts;
import org.taskgrader.core.feedback.Message;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.feedback.rendering.HelpPages;
import org.taskgrader.core.feedback.rendering.HtmlRenderer;
import org.taskgrader.core.feedback.rendering.TextRenderer;
import org.taskgrader.core.source.SourceRange;

/** Turns feedback into its view, with the renderings that go along. */
final class FeedbackMapper {

    /** The renderings show the gentlest hint only; a platform that counts attempts shows more from the parts. */
    private static final int RENDERED_HINTS = 1;

    private final MessageCatalogue catalogue;
    private final HelpPages help;
    private final TextRenderer text;
    private final HtmlRenderer html;

    FeedbackMapper(MessageCatalogue catalogue, HelpPages help) {
        this.catalogue = catalogue;
        this.help = help;
        text = TextRenderer.plain(catalogue);
        html = new HtmlRenderer(catalogue, help);
    }

    FeedbackView view(Feedback feedback) {
        return new FeedbackView(
                feedback.language().toLanguageTag(),
                feedback.summary(),
                feedback.lead().map(this::message),
                feedback.more().stream().map(this::message).toList(),
                text.render(feedback, RENDERED_HINTS),
                html.render(feedback, RENDERED_HINTS));
    }

    /** What a learner is told when we know nothing but that we failed. */
    FeedbackView notJudged(Locale language) {
        GeneralTexts general = catalogue.general(language);
        return view(new Feedback(
                general.language(),
                general.get(GeneralText.SUMMARY_NOT_JUDGED),
                Optional.empty(),
                List.of(),
                List.of()));
    }

    private MessageView message(Message message) {
        return new MessageView(
                message.errorClass(),
                message.language().toLanguageTag(),
                message.title(),
                message.seen(),
                message.why(),
                message.next(),
                message.hints(),
                message.edit().map(FeedbackMapper::edit),
                message.where().map(FeedbackMapper::place),
                message.excerpt().map(excerpt -> new ExcerptView(excerpt.firstLine(), excerpt.lines())),
                message.test(),
                help.of(message));
    }

    private static EditView edit(EditHint edit) {
        return new EditView(
                edit.words(),
                edit.change().map(change -> new ChangeView(change.firstLine(), change.before(), change.after())));
    }

    private static Place place(SourceRange range) {
        return new Place(range.line(), range.column(), range.endLine(), range.endColumn());
    }
}
