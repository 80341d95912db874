/** Mediations over HTTP. */
@NullMarked
package org.linjuli.mediation.web;

import org.jspecify.annotations.NullMarked;
