package org.taskgrader.similarity;

import de.jplag.JPlag;
import de.jplag.JPlagComparison;
import de.jplag.JPlagResult;
import de.jplag.Match;
import de.jplag.Submission;
import de.jplag.Token;
import de.jplag.clustering.ClusteringAlgorithm;
import de.jplag.clustering.ClusteringOptions;
import de.jplag.clustering.Preprocessing;
import de.jplag.exceptions.ExitException;
import de.jplag.logging.ProgressBarLogger;
import de.jplag.options.JPlagOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.taskgrader.similarity.Told.Part;

/**
 * A comparison of each program in a folder with each other one.
 *
 * @param programs the folder of those to compare
 * @param given the folder of what all were given, if it is worth leaving out
 */
record Comparison(Path programs, Optional<Path> given) {

    /** So many tokens that follow one another are something in common: some four lines. JPlag has the same number for C. */
    static final int FEWEST_TOKENS = 12;

    /** Pairs that have less in common are not told, nor kept in memory: most pairs are such. */
    private static final double LEAST = 0.5;

    private static final int MOST_PAIRS = 500;

    /** Programs of a cluster have, on the average, so much in common. */
    private static final double CLUSTER = 0.75;

    static Comparison of(Path folder) {
        Path given = folder.resolve("given");
        return new Comparison(
                folder.resolve("programs"), Files.isDirectory(given) ? Optional.of(given) : Optional.empty());
    }

    /** Compares, and tells what it finds. Programs that cannot be compared are taken out of the folder. */
    void tell(Told told) throws IOException, ExitException {
        CLanguage language = new CLanguage();
        Screening screening = new Screening(language, FEWEST_TOKENS);
        int fit = screen(screening, told);
        if (fit > 1) {
            ProgressBarLogger.setProgressBarProvider(new Percent(told));
            compare(options(language, screening), told);
        }
        told.end();
    }

    private int screen(Screening screening, Told told) throws IOException {
        int fit = 0;
        List<Path> files;
        try (Stream<Path> all = Files.list(programs)) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            Optional<Refusal> refusal = refusal(screening, file);
            if (refusal.isPresent()) {
                told.refused(number(file.getFileName().toString()), refusal.get());
                Files.delete(file);
            } else {
                fit++;
            }
        }
        return fit;
    }

    private static Optional<Refusal> refusal(Screening screening, Path file) throws IOException {
        try {
            return screening.refusal(file);
        } catch (InterruptedException ending) {
            throw new IOException("interrupted", ending);
        }
    }

    private JPlagOptions options(CLanguage language, Screening screening) throws IOException {
        JPlagOptions options = new JPlagOptions(language, Set.of(programs.toFile()), Set.of())
                .withMinimumTokenMatch(FEWEST_TOKENS)
                .withSimilarityThreshold(LEAST)
                .withClusteringOptions(new ClusteringOptions()
                        .withAlgorithm(ClusteringAlgorithm.AGGLOMERATIVE)
                        .withPreprocessor(Preprocessing.NONE)
                        .withAgglomerativeThreshold(CLUSTER));
        // JPlag refuses what is too short to be left out of anything.
        return given.isPresent()
                        && refusal(screening, given.get().resolve("0.c")).isEmpty()
                ? options.withBaseCodeSubmissionDirectory(given.get().toFile())
                : options;
    }

    private static void compare(JPlagOptions options, Told told) throws ExitException {
        JPlagResult result = JPlag.run(options);
        result.getAllComparisons().stream()
                .filter(pair -> pair.similarity() >= LEAST)
                .sorted(Comparator.comparingDouble(JPlagComparison::similarity).reversed())
                .limit(MOST_PAIRS)
                .forEach(pair -> tell(pair, told));
        result.getClusteringResult().stream()
                .flatMap(found -> found.getClusters().stream())
                .map(cluster -> cluster.getMembers().stream()
                        .map(Comparison::number)
                        .sorted()
                        .toList())
                .filter(cluster -> cluster.size() > 2)
                .forEach(told::cluster);
    }

    private static void tell(JPlagComparison pair, Told told) {
        boolean inOrder = number(pair.firstSubmission()) < number(pair.secondSubmission());
        Submission first = inOrder ? pair.firstSubmission() : pair.secondSubmission();
        Submission second = inOrder ? pair.secondSubmission() : pair.firstSubmission();
        List<Part> parts = pair.matches().stream()
                .map(match -> part(match, pair))
                .map(part -> inOrder ? part : part.swapped())
                .sorted(Comparator.comparingInt(Part::firstFrom))
                .toList();
        told.pair(
                number(first),
                number(second),
                pair.similarity(),
                inOrder ? pair.similarityOfFirst() : pair.similarityOfSecond(),
                inOrder ? pair.similarityOfSecond() : pair.similarityOfFirst(),
                parts);
    }

    private static Part part(Match match, JPlagComparison pair) {
        List<Token> first = tokens(pair.firstSubmission(), match.startOfFirst(), match.length());
        List<Token> second = tokens(pair.secondSubmission(), match.startOfSecond(), match.length());
        return new Part(
                first.getFirst().getLine(),
                first.getLast().getLine(),
                second.getFirst().getLine(),
                second.getLast().getLine());
    }

    /** Those that have a place: the end of a file has none. */
    private static List<Token> tokens(Submission submission, int start, int length) {
        return submission.getTokenList().subList(start, start + length).stream()
                .filter(token -> token.getLine() > 0)
                .toList();
    }

    private static int number(Submission submission) {
        return number(submission.getName());
    }

    private static int number(String file) {
        return Integer.parseInt(file.replaceFirst("\\.c$", ""));
    }
}
