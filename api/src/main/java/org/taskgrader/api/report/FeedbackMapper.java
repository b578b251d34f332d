package org.taskgrader.api.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.taskgrader.api.report.FeedbackView.CallView;
import org.taskgrader.api.report.FeedbackView.ChangeView;
import org.taskgrader.api.report.FeedbackView.EditView;
import org.taskgrader.api.report.FeedbackView.ExcerptView;
import org.taskgrader.api.report.FeedbackView.HintsView;
import org.taskgrader.api.report.FeedbackView.MessageView;
import org.taskgrader.api.report.FeedbackView.Place;
import org.taskgrader.api.report.FeedbackView.StateView;
import org.taskgrader.api.report.FeedbackView.ValueView;
import org.taskgrader.api.report.GradedSubmission.FindingView;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.diagnosis.ProgramState;
import org.taskgrader.core.feedback.EditHint;
import org.taskgrader.core.feedback.Feedback;
import org.taskgrader.core.feedback.GeneralText;
import org.taskgrader.core.feedback.GeneralTexts;
import org.taskgrader.core.feedback.Message;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.feedback.rendering.HelpPages;
import org.taskgrader.core.feedback.rendering.HtmlRenderer;
import org.taskgrader.core.feedback.rendering.PictureLines;
import org.taskgrader.core.feedback.rendering.TextRenderer;
import org.taskgrader.core.source.SourceRange;

/** Turns feedback into its view, with the renderings that go along. */
final class FeedbackMapper {

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
        GeneralTexts words = catalogue.general(feedback.language());
        return new FeedbackView(
                feedback.language().toLanguageTag(),
                feedback.summary(),
                feedback.progress(),
                feedback.lead().map(lead -> message(lead, feedback.hints(), words)),
                feedback.more().stream()
                        .map(message -> message(message, 0, words))
                        .toList(),
                text.render(feedback),
                html.render(feedback));
    }

    /** What a learner is told when we know nothing but that we failed. */
    Feedback notJudged(Locale language) {
        GeneralTexts general = catalogue.general(language);
        return new Feedback(
                general.language(),
                general.get(GeneralText.SUMMARY_NOT_JUDGED),
                Optional.empty(),
                Optional.empty(),
                0,
                List.of(),
                List.of());
    }

    static FindingView finding(Finding finding) {
        return new FindingView(finding.errorClass(), finding.where().map(FeedbackMapper::place), finding.test());
    }

    private MessageView message(Message message, int hints, GeneralTexts words) {
        return new MessageView(
                message.errorClass(),
                message.language().toLanguageTag(),
                MessageSource.of(message.source()),
                message.title(),
                message.seen(),
                message.why(),
                message.next(),
                new HintsView(
                        hints,
                        message.hintCount(),
                        message.hints().stream().limit(hints).toList()),
                message.state().map(FeedbackMapper::state),
                message.picture().map(picture -> PictureMapper.view(picture, PictureLines.of(words, picture))),
                message.edit().filter(edit -> hints == message.hintCount()).map(FeedbackMapper::edit),
                message.where().map(FeedbackMapper::place),
                message.excerpt().map(excerpt -> new ExcerptView(excerpt.firstLine(), excerpt.lines())),
                message.test(),
                help.of(message),
                message.explanation());
    }

    private static StateView state(ProgramState state) {
        return new StateView(
                state.line(),
                state.variables().stream()
                        .map(variable -> new ValueView(variable.name(), variable.value()))
                        .toList(),
                state.calls().stream()
                        .map(call -> new CallView(call.function(), call.line()))
                        .toList(),
                state.path());
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
