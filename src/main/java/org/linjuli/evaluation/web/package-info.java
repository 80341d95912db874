/** Evaluations over HTTP. */
@NullMarked
package org.linjuli.evaluation.web;

import org.jspecify.annotations.NullMarked;
