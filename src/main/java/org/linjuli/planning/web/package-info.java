/** The planning studio over HTTP. */
@NullMarked
package org.linjuli.planning.web;

import org.jspecify.annotations.NullMarked;
