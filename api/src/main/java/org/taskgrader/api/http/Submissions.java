package org.taskgrader.api.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.api.access.Caller;
import org.taskgrader.api.access.Visit;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.Problem.FieldError;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;
import org.taskgrader.api.queue.Intake;
import org.taskgrader.api.report.GradedSubmission;
import org.taskgrader.api.report.SubmissionView;
import org.taskgrader.api.store.Arrival;
import org.taskgrader.api.store.Priority;
import org.taskgrader.api.store.RequestKey;
import org.taskgrader.api.store.StoredSubmission;
import org.taskgrader.api.store.SubmissionStore;

/** Between the wire and the queue: requests become submissions, submissions become views. */
@ApplicationScoped
public class Submissions {

    private final Reception reception;
    private final Intake intake;
    private final SubmissionStore store;
    private final Callers callers;

    Submissions(Reception reception, Intake intake, SubmissionStore store, Callers callers) {
        this.reception = reception;
        this.intake = intake;
        this.store = store;
        this.callers = callers;
    }

    /**
     * Stores and queues a program, or finds what came of it when it was sent before.
     *
     * @param acceptable the languages that the request would like, best first, for when it names none itself
     * @param key under which the request may be sent again
     * @throws ProblemException if there is no such exercise or callback, no place in the queue, or another request has the key
     */
    Accepted<SubmissionView> accept(SubmissionRequest request, List<Locale> acceptable, Optional<String> key) {
        List<FieldError> errors = new ArrayList<>();
        StoredSubmission submission = reception
                .submission(request, "#", acceptable, Priority.INTERACTIVE, errors)
                .filter(complete -> errors.isEmpty())
                .orElseThrow(() -> SubmissionBody.invalid(errors));
        Arrival arrival = new Arrival(
                List.of(submission),
                key.map(name -> key(name, request, submission)),
                Optional.empty(),
                request.callback().map(url -> Map.of(submission.id(), url)).orElseGet(Map::of));
        return reception
                .take(arrival)
                .map(earlier -> new Accepted<>(own(earlier.toString()).view(), true))
                .orElseGet(() -> new Accepted<>(submission.view(), false));
    }

    private static RequestKey key(String name, SubmissionRequest request, StoredSubmission submission) {
        RequestFingerprint fingerprint = new RequestFingerprint().with("submission");
        Reception.fingerprint(fingerprint, request, submission);
        return new RequestKey(submission.sender().platform(), name, fingerprint.text());
    }

    /**
     * Takes a submission of the caller's back; doing so once more changes nothing.
     *
     * @throws ProblemException if there is no such submission, or if it has its result
     */
    SubmissionView cancel(String id) {
        intake.cancel(own(id).id());
        SubmissionView view = own(id).view();
        if (view instanceof GradedSubmission) {
            throw new ProblemException(Problem.of(
                    ProblemType.ALREADY_GRADED, "The submission has its result, so it cannot be taken back any more."));
        }
        return view;
    }

    /**
     * The caller's submission with this id.
     *
     * @throws ProblemException if there is none; whether it is another platform's, is no id, or never was, is not told
     */
    public StoredSubmission own(String id) {
        return find(id).orElseThrow(() -> new ProblemException(Problem.of(
                ProblemType.UNKNOWN_SUBMISSION, "There is no submission with this id, or it is no longer kept.")));
    }

    private static boolean isOf(StoredSubmission submission, Visit visit) {
        return submission.learner().equals(Optional.of(visit.learner()))
                && visit.isAt(submission.submission().exercise());
    }

    private Optional<StoredSubmission> find(String id) {
        Caller caller = callers.current();
        return Ids.read(id)
                .flatMap(known -> store.find(caller.platform(), known))
                .filter(submission ->
                        caller.visit().map(visit -> isOf(submission, visit)).orElse(true));
    }
}
