/** What every test may use: a migrated database of its own, without asking for it. */
@NullMarked
package org.linjuli.testing;

import org.jspecify.annotations.NullMarked;
