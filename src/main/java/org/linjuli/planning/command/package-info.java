/** What the commands behind {@code scripts/plan}, {@code scripts/match} and {@code scripts/patches} share. */
@NullMarked
package org.linjuli.planning.command;

import org.jspecify.annotations.NullMarked;
