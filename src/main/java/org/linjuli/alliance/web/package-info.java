/** Alliances over HTTP. */
@NullMarked
package org.linjuli.alliance.web;

import org.jspecify.annotations.NullMarked;
