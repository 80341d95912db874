/** A document on paper, as Word and as PDF: written by hand, because a page of text and tables needs no library. */
@NullMarked
package org.linjuli.meeting.paper;

import org.jspecify.annotations.NullMarked;
