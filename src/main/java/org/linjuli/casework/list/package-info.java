/**
 * Finds requests: what a desk owes, what happens in an area, what somebody reported. Every list is read along an index
 * from where the last page ended, and no page reads more than {@link org.linjuli.casework.list.Strand#MOST} rows.
 */
@NullMarked
package org.linjuli.casework.list;

import org.jspecify.annotations.NullMarked;
