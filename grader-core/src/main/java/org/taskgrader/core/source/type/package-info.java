/** C's types (ISO C11 6.2.5) as far as explaining a learner's mistake needs them: no qualifiers, no layouts of structures. */
@NullMarked
package org.taskgrader.core.source.type;

import org.jspecify.annotations.NullMarked;
