package org.taskgrader.core.mutation;

import java.util.stream.Stream;
import org.taskgrader.core.source.CSource;

/** Makes all changes of one kind. */
interface Mutator {

    Stream<Mutant> mutate(CSource source);
}
