/**
 * One class for each kind of mistake, named in the {@code class.yaml} of its error class.
 *
 * <p>A detector that reads gcc's messages expects those of gcc 12, in English and with the quotes ‘…’,
 * as the diagnostics' reader hands them on in any locale.
 */
@NullMarked
package org.taskgrader.core.classification.detectors;

import org.jspecify.annotations.NullMarked;
