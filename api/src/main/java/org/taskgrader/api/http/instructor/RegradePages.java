package org.taskgrader.api.http.instructor;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.taskgrader.api.access.Caller;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.http.instructor.PageFrame.Made;
import org.taskgrader.api.http.instructor.ShownRegrade.Difference;
import org.taskgrader.api.http.instructor.ShownRegrade.Report;
import org.taskgrader.api.page.Words;
import org.taskgrader.api.regrade.RegradeProgress;
import org.taskgrader.api.regrade.RegradeStage;
import org.taskgrader.api.regrade.RegradeSummary;
import org.taskgrader.api.regrade.RegradedReports.Reports;
import org.taskgrader.api.store.LearnerKey;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.feedback.VisibleText;

/** Makes the pages about regrades. */
@ApplicationScoped
class RegradePages {

    /** The address of the page with all of them. */
    static final String ALL = "/instructor/regrades";

    /** Of a version, as many tell it from any other. */
    private static final int DIGITS = 12;

    private final Template all;
    private final Template one;
    private final Template reports;
    private final PageFrame frame;
    private final NamedExercises names;

    RegradePages(
            @Location("instructor/regrades.html") Template all,
            @Location("instructor/regrade.html") Template one,
            @Location("instructor/regraded.html") Template reports,
            PageFrame frame,
            NamedExercises names) {
        this.all = all;
        this.one = one;
        this.reports = reports;
        this.frame = frame;
        this.names = names;
    }

    /** An exercise that can be chosen. */
    record Choice(String id, String title) {}

    /**
     * A regrade as it stands.
     *
     * @param learners of the submissions that come out differently, as far as they may be told
     */
    record Regrade(RegradeProgress progress, Map<UUID, LearnerKey> learners) {}

    /** The address of the page of one. */
    static String address(String id) {
        return ALL + "/" + id;
    }

    /**
     * How somebody looks at a regrade.
     *
     * @param stays whether the page is not to be loaded again by itself
     * @param acted whether they have just decided something
     */
    record Look(boolean stays, boolean acted) {}

    /**
     * The latest regrades.
     *
     * @param exercises those of which one may be begun
     */
    Made all(Caller reader, Words words, List<RegradeSummary> latest, List<Exercise> exercises) {
        return frame.page(
                all,
                reader,
                words,
                words.of("regradesTitle"),
                Status.OK,
                Map.of(
                        "regrades",
                        latest.stream()
                                .map(regrade -> ShownRegrade.of(
                                        regrade, names.of(regrade.exercise().id(), words), words))
                                .toList(),
                        "exercises",
                        exercises.stream()
                                .map(exercise ->
                                        new Choice(exercise.id(), InstructorPages.title(exercise.titles(), words)))
                                .toList()));
    }

    /** One regrade, and the forms to decide about it. */
    Made one(Caller reader, Words words, Regrade regrade, Look look) {
        RegradeProgress progress = regrade.progress();
        RegradeStage stage = progress.stage();
        Made page = frame.page(
                one,
                reader,
                words,
                words.of(stage == RegradeStage.RUNNING ? "regradeTitleRunning" : "regradeTitle")
                        .replace("{exercise}", names.of(progress.exercise().id(), words)),
                Status.OK,
                Map.ofEntries(
                        Map.entry("here", address(progress.id())),
                        Map.entry("query", look.stays() ? "&stay=yes" : ""),
                        Map.entry("moment", FigurePage.moment(words, progress.requested())),
                        Map.entry("version", shortened(progress.exercise().version())),
                        Map.entry("state", ShownRegrade.state(progress, words)),
                        Map.entry("acted", look.acted()),
                        Map.entry("running", stage == RegradeStage.RUNNING),
                        Map.entry("stays", look.stays()),
                        Map.entry("total", progress.total()),
                        Map.entry("graded", progress.done()),
                        Map.entry("decide", stage.undecided() && progress.changed() > 0),
                        Map.entry("reconsider", stage == RegradeStage.LEFT_ALONE && progress.changed() > 0),
                        Map.entry("compared", progress.graded() > 0),
                        Map.entry("changed", changed(words, progress)),
                        Map.entry("reads", reader.scopes().contains(Scope.READ)),
                        Map.entry("changes", differences(words, regrade))));
        return stage == RegradeStage.RUNNING && !look.stays() ? page.loadedAgain() : page;
    }

    /** What one submission reported before, and what it does by the new result. */
    Made reports(Caller reader, Words words, RegradeProgress regrade, String learner, Reports both) {
        return frame.page(
                reports,
                reader,
                words,
                words.of("regradedTitle")
                        .replace("{exercise}", names.of(regrade.exercise().id(), words)),
                Status.OK,
                Map.of(
                        "up",
                        address(regrade.id()),
                        "learner",
                        learner,
                        "source",
                        both.source().map(VisibleText::of).orElse(""),
                        "reports",
                        List.of(
                                Report.of("regradeBefore", both.before(), words),
                                Report.of("regradeAfter", both.after(), words))));
    }

    private static List<Difference> differences(Words words, Regrade regrade) {
        var changes = regrade.progress().changes();
        return IntStream.range(0, changes.size())
                .mapToObj(place -> Difference.of(place + 1, changes.get(place), regrade.learners(), words))
                .toList();
    }

    private static String shortened(String version) {
        return version.substring(0, Math.min(DIGITS, version.length()));
    }

    private static String changed(Words words, RegradeProgress regrade) {
        String sentence = regrade.changed() > RegradeProgress.MOST_CHANGES ? "regradeChangedMany" : "regradeChanged";
        return words.of(regrade.changed() == 0 ? "regradeUnchanged" : sentence)
                .replace("{changed}", Integer.toString(regrade.changed()))
                .replace("{graded}", Integer.toString(regrade.graded()))
                .replace("{most}", Integer.toString(RegradeProgress.MOST_CHANGES));
    }
}
