/** The audit log over HTTP. */
@NullMarked
package org.linjuli.audit.web;

import org.jspecify.annotations.NullMarked;
