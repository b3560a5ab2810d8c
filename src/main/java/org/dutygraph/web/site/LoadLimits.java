package org.dutygraph.web.site;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The limits of uploads, from {@code application.properties}.
 *
 * @param files the most files in one upload
 * @param file the largest file
 * @param request the largest upload
 * @param waiting the most uploads of all users that wait for confirmation
 */
@Component
public record LoadLimits(
        @Value("${dutygraph.load.max-files}") int files,
        @Value("${spring.servlet.multipart.max-file-size}") DataSize file,
        @Value("${spring.servlet.multipart.max-request-size}") DataSize request,
        @Value("${dutygraph.load.max-waiting}") int waiting) {

    /** The most megabytes of a file. */
    public long megabytes() {
        return file.toMegabytes();
    }

    /** The most megabytes of an upload. */
    public long megabytesTogether() {
        return request.toMegabytes();
    }
}
