/** Meetings over HTTP. */
@NullMarked
package org.linjuli.meeting.web;

import org.jspecify.annotations.NullMarked;
