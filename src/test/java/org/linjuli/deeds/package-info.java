/** Everything that can be changed over HTTP, done once in the sample city: that each change leaves its entry is shown for all at once. */
@org.jspecify.annotations.NullMarked
package org.linjuli.deeds;
