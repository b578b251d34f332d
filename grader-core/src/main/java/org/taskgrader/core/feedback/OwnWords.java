package org.taskgrader.core.feedback;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.classification.ErrorClass;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.OwnMessages;
import org.taskgrader.core.classification.OwnMessages.Due;
import org.taskgrader.core.exercise.FeedbackOverride;
import org.taskgrader.core.exercise.OwnMessage;
import org.taskgrader.core.exercise.OwnMessage.Position;

/** What the exercise's author says about one program, in the place of general words and behind them. */
final class OwnWords {

    private final Situation situation;
    private final ErrorClasses classes;
    private final MessageCatalogue catalogue;
    private final List<Due> due;

    /** The words for a finding, and whose they are. */
    record Chosen(ClassText text, Optional<FeedbackOverride> own, Optional<String> message) {}

    OwnWords(Situation situation, ErrorClasses classes, MessageCatalogue catalogue) {
        this.situation = situation;
        this.classes = classes;
        this.catalogue = catalogue;
        this.due = OwnMessages.of(
                situation.exercise(), situation.source(), situation.judgement().thatCounts());
    }

    /** A finding, and behind it what the author adds to it. */
    Stream<Finding> withFollowing(Finding finding) {
        return Stream.concat(
                Stream.of(finding),
                about(finding, Position.AFTER)
                        .map(message -> new Finding(
                                OwnMessages.CLASS,
                                finding.where(),
                                finding.slots(),
                                finding.test(),
                                Optional.empty(),
                                Optional.of(message))));
    }

    /** The class whose slots a finding has. */
    ErrorClass declared(Finding finding) {
        String id = finding.message().flatMap(OwnMessage::errorClass).orElse(finding.errorClass());
        return classes.find(id).orElseThrow(() -> new IllegalArgumentException("no error class " + id));
    }

    /** The general words for a finding, with the author's in their place. */
    Chosen of(Finding finding, Locale language) {
        return finding.message()
                .map(message -> alone(message, language))
                .orElseGet(() -> inPlace(finding, catalogue.text(finding.errorClass(), language)));
    }

    private Chosen inPlace(Finding finding, ClassText general) {
        Locale language = general.language();
        Optional<OwnMessage> message = about(finding, Position.INSTEAD)
                .filter(each -> each.words(language).isPresent())
                .findFirst();
        Optional<FeedbackOverride> own = message.flatMap(each -> each.words(language))
                .or(() -> situation.exercise().feedback(finding.errorClass(), language));
        ClassText text =
                own.map(words -> general.with(words, declared(finding))).orElse(general);
        return new Chosen(text, own, message.map(OwnMessage::name));
    }

    private Stream<OwnMessage> about(Finding finding, Position position) {
        return due.stream()
                .map(Due::message)
                .filter(message -> message.position() == position
                        && message.errorClass()
                                .filter(finding.errorClass()::equals)
                                .isPresent());
    }

    /** In the learner's language, or in another that the author has written it in. */
    private Chosen alone(OwnMessage message, Locale language) {
        ClassText general = catalogue.text(OwnMessages.CLASS, language);
        Optional<FeedbackOverride> own = message.words(general.language())
                .or(() -> message.words(MessageCatalogue.FALLBACK))
                .or(() -> message.words().stream().findFirst());
        return new Chosen(own.map(general::replacedBy).orElse(general), own, Optional.of(message.name()));
    }
}
