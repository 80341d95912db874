/**
 * Measures the running product: what filing, listing and reading a request cost beside the bare SQL of the same work on
 * the same server, beside a bare application, and beside itself with ten times the rows.
 */
package org.linjuli.bench;
