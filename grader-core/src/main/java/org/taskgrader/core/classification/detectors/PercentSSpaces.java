package org.taskgrader.core.classification.detectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.input.FollowedReading;
import org.taskgrader.core.classification.input.Taken;
import org.taskgrader.core.verdict.Judgement.JudgedTest;

/** A {@code %s} stops at the first space of a text that goes on: the rest of the line stays where it is, or is in the way. */
final class PercentSSpaces implements Detector {

    private record Cut(Taken word, String rest) {}

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return FailedRuns.allAndOnly(evidence, test -> cut(evidence, test).isPresent())
                .flatMap(test -> cut(evidence, test).map(cut -> finding(cut, test)));
    }

    private static Optional<Cut> cut(Evidence evidence, JudgedTest test) {
        String input = test.test().input().text();
        List<Taken> taken = FollowedReading.of(evidence.source(), input);
        boolean stuck = !taken.isEmpty() && taken.getLast().text().isEmpty();
        int last = taken.size() - (stuck ? 2 : 1);
        return last < 0 || !isWord(taken.get(last))
                ? Optional.empty()
                : Optional.of(taken.get(last))
                        .map(word -> new Cut(word, restOfLine(input, word)))
                        .filter(cut -> !cut.rest().isBlank() && (stuck || staysUnread(cut, test)));
    }

    private static boolean isWord(Taken taken) {
        return taken.conversion()
                        .filter(conversion -> conversion.specifier().equals("s"))
                        .isPresent()
                && taken.text()
                        .filter(text -> text.chars().anyMatch(Character::isLetter))
                        .isPresent();
    }

    private static String restOfLine(String input, Taken word) {
        String behind =
                input.substring(word.from() + word.text().map(String::length).orElse(0));
        return behind.lines().findFirst().orElse("");
    }

    /** A loop around it may have read the other words. */
    private static boolean staysUnread(Cut cut, JudgedTest test) {
        int end = cut.word().from() + cut.word().text().map(String::length).orElse(0);
        return test.result().inputRead() == end;
    }

    private static Finding finding(Cut cut, JudgedTest test) {
        boolean hidden = FailedRuns.isHidden(test);
        return new Finding(
                "percent-s-spaces",
                Optional.of(cut.word().call().format().range()),
                Map.of(
                        "word", hidden ? "" : cut.word().text().orElse(""),
                        "rest", hidden ? "" : cut.rest().strip()),
                Optional.of(test.test().name()));
    }
}
