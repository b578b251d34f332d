package org.taskgrader.api.wiring;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import org.taskgrader.api.queue.Node;
import org.taskgrader.api.settings.Settings;
import org.taskgrader.api.settings.SimilarityConfiguration;
import org.taskgrader.api.similarity.ComparisonWorker;
import org.taskgrader.api.similarity.Similarities;

/** Comparing what learners have sent. */
final class SimilarityBeans {

    @Produces
    @Singleton
    ComparisonWorker comparisonWorker(Jdbi database, Settings settings, Node node) {
        return new ComparisonWorker(database, SimilarityConfiguration.of(settings.similarity()), node.lease());
    }

    @Produces
    @Singleton
    Similarities similarities(Jdbi database, Settings settings, ComparisonWorker worker) {
        return new Similarities(database, settings.similarity().programs(), worker::look);
    }
}
