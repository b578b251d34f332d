/** Where submissions are kept from the moment they are acknowledged. */
@NullMarked
package org.taskgrader.api.store;

import org.jspecify.annotations.NullMarked;
