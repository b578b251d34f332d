/**
 * One class for each kind of mistake, named in the {@code class.yaml} of its error class.
 *
 * <p>A detector that reads gcc's messages expects those of gcc 12 in the C.UTF-8 locale, which is what the sandbox runs.
 */
@NullMarked
package org.taskgrader.core.classification.detectors;

import org.jspecify.annotations.NullMarked;
