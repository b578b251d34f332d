package org.taskgrader.core.evaluation;

import java.util.List;
import java.util.Locale;

/** Figures as Markdown. */
public final class FiguresText {

    private static final int MOST_NAMES = 20;

    private final StringBuilder text = new StringBuilder();

    private FiguresText() {}

    /** A section for each family. */
    public static String of(List<Figures> families) {
        FiguresText text = new FiguresText();
        families.forEach(text::family);
        return text.text.toString();
    }

    private void family(Figures figures) {
        line("## " + figures.family() + ": " + figures.programs() + " programs");
        line("");
        line("| | |");
        line("|---|---|");
        verdicts(figures);
        row("not judged (must be 0)", figures.notJudged().size());
        row(
                "accepted programs with a message that leads (must be 0)",
                figures.passedWithLead().size());
        row("failing programs with a specific class", figures.classes().specific());
        row("… of those that do not compile", figures.classes().compileErrors());
        row("… of those that do", figures.classes().wrongOutputs());
        rowIfAny("line named = line the learner changed", figures.place().ours());
        rowIfAny("gcc's line = line the learner changed", figures.place().compiler());
        rowIfAny(
                "programs that do not compile with an edit as last hint",
                figures.place().edits());
        rowIfAny("… with the learner's own change as that edit", figures.place().shownEdits());
        rowIfAny("edits shown = the learner's own", figures.place().learnersEdits());
        rowIfAny("crashes with a line named", figures.classes().crashesPlaced());
        rowIfAny("crashes with a line named and values shown", figures.classes().crashesShown());
        rowIfAny(
                "leading class says what a person's label says",
                figures.person().classes());
        rowIfAny("line named is one that the person named", figures.person().lines());
        row("leading classes' tiers", figures.classes().byTier());
        row("leading classes' stages", figures.classes().byStage());
        Figures.TimeFigures times = figures.times();
        row("time a program, median and p99", millis(times.median()) + ", " + millis(times.p99()));
        row(
                "… of which diagnosis or trying edits, where there was some",
                millis(times.diagnosisMedian()) + ", " + millis(times.diagnosisP99()));
        line("");
        names("Not judged", figures.notJudged());
        names("Accepted by only one of the two", figures.verdicts().programsUnlike());
        names("Accepted, and a message leads", figures.passedWithLead());
        names("Crashes without a line and values", figures.classes().crashesUnshown());
        classes(figures);
    }

    private void verdicts(Figures figures) {
        Figures.VerdictFigures verdicts = figures.verdicts();
        if (verdicts.programs().of() == 0) {
            return;
        }
        row("outputs compared", figures.comparison());
        row("tests with the course's verdict (accepted or not)", verdicts.tests());
        row("tests with the course's verdict (by kind)", verdicts.testsByKind());
        row("programs with the course's verdict", verdicts.programs());
        row("course → ours, where unlike", verdicts.unlike());
    }

    private void classes(Figures figures) {
        line("| leading class | programs | on the learner's line |");
        line("|---|---:|---:|");
        figures.classes().leading().forEach((id, count) -> {
            String onLine = count.onLearnersLine().of() == 0
                    ? ""
                    : count.onLearnersLine().toString();
            line("| " + id + " | " + count.programs() + " | " + onLine + " |");
        });
        line("");
    }

    private void names(String title, List<String> names) {
        if (!names.isEmpty()) {
            line(title + ": " + String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())))
                    + (names.size() > MOST_NAMES ? ", …" : ""));
            line("");
        }
    }

    private void row(String name, Object value) {
        line("| " + name + " | " + value + " |");
    }

    private void rowIfAny(String name, Share share) {
        if (share.of() > 0) {
            row(name, share);
        }
    }

    private static String millis(double time) {
        return String.format(Locale.ROOT, "%.0f ms", time);
    }

    private void line(String content) {
        text.append(content).append('\n');
    }
}
