/** The working calendar over HTTP. */
@NullMarked
package org.linjuli.lifecycle.web;

import org.jspecify.annotations.NullMarked;
