package org.taskgrader.api.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.taskgrader.api.client.BatchClient;
import org.taskgrader.api.client.BatchClient.Entry;
import org.taskgrader.api.client.ServiceException;

/** Has programs graded by a running service, in as many batches as it takes. */
final class ServiceSite implements GradingSite {

    /** What a batch may have. */
    private static final int MOST_PROGRAMS = 500;

    /** A batch may have 8 MiB of JSON, in which some characters take several octets. */
    private static final int MOST_CHARACTERS = 1024 * 1024;

    private final BatchClient client;
    private final String exercise;
    private final Locale language;

    ServiceSite(BatchClient client, String exercise, Locale language) {
        this.client = client;
        this.exercise = exercise;
        this.language = language;
    }

    @Override
    public void grade(List<String> sources, Consumer<Graded> each) throws InterruptedException {
        try {
            for (List<Entry> batch : batches(sources)) {
                client.grade(
                        batch,
                        report ->
                                each.accept(new Graded(report, report.feedback().text())));
            }
        } catch (ServiceException e) {
            throw e.isFailure()
                    ? CommandFailure.ours(String.valueOf(e.getMessage()), e)
                    : CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }

    private List<List<Entry>> batches(List<String> sources) {
        List<List<Entry>> batches = new ArrayList<>();
        int characters = MOST_CHARACTERS;
        for (String source : sources) {
            if (characters + source.length() > MOST_CHARACTERS
                    || batches.getLast().size() == MOST_PROGRAMS) {
                batches.add(new ArrayList<>());
                characters = 0;
            }
            batches.getLast().add(new Entry(exercise, source, language.toLanguageTag()));
            characters += source.length();
        }
        return batches;
    }
}
