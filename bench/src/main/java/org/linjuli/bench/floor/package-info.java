/** A bare application to compare the product with. */
package org.linjuli.bench.floor;
