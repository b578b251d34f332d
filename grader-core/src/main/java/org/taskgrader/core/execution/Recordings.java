package org.taskgrader.core.execution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a {@link RememberingSandbox} keeps what a sandbox has answered. Safe for use by several threads, and by several
 * processes that share what is kept.
 */
public interface Recordings {

    /**
     * What was kept for a request.
     *
     * @param fingerprint the request's, in lower-case hexadecimal
     * @param reading understands what was kept; throws {@link IllegalArgumentException} if it cannot
     * @return empty if nothing was kept, or if it is kept no longer
     */
    <T> Optional<T> find(String fingerprint, Function<JsonNode, T> reading);

    /**
     * Keeps an answer, or decides not to.
     *
     * @param results all that the answer tells of; none of it is a failure of ours
     * @param answer the same in the form in which {@link #find} is to give it back
     */
    void keep(String fingerprint, List<ProcessResult> results, JsonNode answer);
}
