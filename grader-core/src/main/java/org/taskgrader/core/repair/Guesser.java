package org.taskgrader.core.repair;

import java.util.stream.Stream;
import org.taskgrader.core.classification.detectors.ErrorSite;

/** One idea of what may be wrong around the first error. Total, and linear in the size of the program. */
interface Guesser {

    Stream<Guess> guess(ErrorSite site);
}
