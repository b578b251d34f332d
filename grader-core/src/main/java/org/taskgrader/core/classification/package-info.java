/**
 * Which mistake was made: detectors look at the evidence of one submission, each for one error class, and the most
 * causal finding leads.
 */
@NullMarked
package org.taskgrader.core.classification;

import org.jspecify.annotations.NullMarked;
