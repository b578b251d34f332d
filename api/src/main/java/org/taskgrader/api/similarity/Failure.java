package org.taskgrader.api.similarity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;

/** Why programs were not compared. */
public enum Failure {
    /** It took longer than it may: {@code taskgrader.similarity.time}. */
    @JsonProperty("time")
    TIME("time"),
    /** It wanted more memory than it may have: {@code taskgrader.similarity.memory}. */
    @JsonProperty("memory")
    MEMORY("memory"),
    /** The comparing program ended before its end; the operator finds more in the log. */
    @JsonProperty("broken")
    BROKEN("broken"),
    /** Three nodes have died over it. */
    @JsonProperty("given-up")
    GIVEN_UP("given-up");

    private final String word;

    Failure(String word) {
        this.word = word;
    }

    /** As the database and the API have it. */
    public String word() {
        return word;
    }

    static Failure named(String word) {
        return Arrays.stream(values())
                .filter(failure -> failure.word.equals(word))
                .findFirst()
                .orElseThrow();
    }
}
