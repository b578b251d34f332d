package org.taskgrader.api.similarity;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.similarity.Comparer.Abandoned;
import org.taskgrader.api.similarity.Comparer.Compared;
import org.taskgrader.api.similarity.Comparer.Failed;
import org.taskgrader.api.similarity.ComparisonJobs.Job;

/** Compares what waits to be compared, one job after the other. */
public final class ComparisonWorker implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ComparisonWorker.class);

    private final ComparisonJobs jobs;
    private final Optional<Comparer> comparer;
    private final Duration lease;
    private @Nullable Thread thread;
    private volatile boolean stopping;

    /**
     * @param settings empty where nothing can be compared
     * @param lease for how long this node is believed to live without a sign of life
     */
    public ComparisonWorker(Jdbi database, Optional<ComparerSettings> settings, Duration lease) {
        jobs = new ComparisonJobs(database);
        comparer = settings.map(known -> new Comparer(known, lease));
        this.lease = lease;
    }

    /** Whether it can compare anything. */
    public boolean able() {
        return comparer.isPresent();
    }

    /** Looks for something to compare, unless it is comparing; comes back at once. */
    public synchronized void look() {
        if (!stopping && (thread == null || !thread.isAlive())) {
            comparer.ifPresent(
                    able -> thread = Thread.ofVirtual().name("similarity").start(() -> work(able)));
        }
    }

    /** Forgets what is over for longer than {@code kept}; says how many. */
    public int forget(Duration kept) {
        return jobs.forget(kept);
    }

    /** Removes what an earlier process has left on this machine when it was killed. */
    public static void tidy() {
        try {
            ComparisonFolder.removeLeft();
        } catch (IOException e) {
            LOG.warnf("what an earlier process has left of a comparison could not be removed: %s", e.getMessage());
        }
    }

    /** Lets others have what it was doing. */
    @Override
    public void close() {
        @Nullable Thread working;
        synchronized (this) {
            stopping = true;
            working = thread;
        }
        if (working != null) {
            comparer.ifPresent(Comparer::stop);
            try {
                working.join(lease);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void work(Comparer able) {
        try {
            while (!stopping) {
                Optional<Job> job = jobs.claim(lease);
                if (job.isEmpty()) {
                    return;
                }
                compare(able, job.get());
            }
        } catch (JdbiException e) {
            LOG.warnf("similar programs: the database does not answer: %s", e.getMessage());
        } catch (IOException | RuntimeException e) {
            LOG.error("programs could not be compared; another node, or this one, tries again", e);
        }
    }

    private void compare(Comparer able, Job job) throws IOException {
        try (ComparisonFolder folder = ComparisonFolder.make()) {
            jobs.programs(job, folder::program);
            if (!job.given().isBlank()) {
                folder.given(job.given());
            }
            AtomicInteger progress = new AtomicInteger();
            switch (able.compare(folder.path(), progress::set, () -> stillOurs(job, progress.get()))) {
                case Compared(Findings found) -> jobs.finish(job, found);
                case Failed(Failure why) -> {
                    if (stopping) {
                        jobs.giveBack(job);
                    } else {
                        jobs.fail(job, why);
                    }
                }
                case Abandoned gone -> LOG.debugf("comparison %s is not this node's any more", job.id());
            }
        } catch (InterruptedException stopped) {
            jobs.giveBack(job);
        }
    }

    private boolean stillOurs(Job job, int progress) {
        try {
            return jobs.renew(job, progress, lease);
        } catch (JdbiException e) {
            LOG.warnf("similar programs: the database does not answer: %s", e.getMessage());
            return true;
        }
    }
}
