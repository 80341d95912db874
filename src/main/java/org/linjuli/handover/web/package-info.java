/** Hand-overs over HTTP. */
@NullMarked
package org.linjuli.handover.web;

import org.jspecify.annotations.NullMarked;
