package org.linjuli.platform.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits and headers of HTTP.
 *
 * @param maxBody the largest body that is not a file upload
 * @param faces folder of the built front end
 * @param imageHosts other hosts that a page may show pictures from, such as a map tile server
 */
@Validated
@ConfigurationProperties("linjuli.web")
record WebProperties(
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue("classpath:/static/") String faces,
        @DefaultValue List<String> imageHosts) {}
