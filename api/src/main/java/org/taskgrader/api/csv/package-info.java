/** Tables for spreadsheets. */
@NullMarked
package org.taskgrader.api.csv;

import org.jspecify.annotations.NullMarked;
