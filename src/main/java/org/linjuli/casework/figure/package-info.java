/**
 * Figures about requests: the three rates and their companions, from sums that a follower keeps and a nightly count
 * confirms. What each figure means stands in the view {@code casework.request_facts}.
 */
@NamedInterface("figure")
@NullMarked
package org.linjuli.casework.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
