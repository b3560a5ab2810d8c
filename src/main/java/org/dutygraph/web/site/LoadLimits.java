package org.dutygraph.web.site;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The limits of uploads, from {@code application.properties}. */
@Component
public final class LoadLimits {

    private final int files;
    private final DataSize file;
    private final DataSize request;
    private final int waiting;

    LoadLimits(
            @Value("${dutygraph.load.max-files}") int files,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize file,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize request,
            @Value("${dutygraph.load.max-waiting}") int waiting) {
        this.files = files;
        this.file = file;
        this.request = request;
        this.waiting = waiting;
    }

    /** The most files in one upload. */
    public int files() {
        return files;
    }

    /** The most megabytes of a file. */
    public long megabytes() {
        return file.toMegabytes();
    }

    /** The most megabytes of an upload. */
    public long megabytesTogether() {
        return request.toMegabytes();
    }

    /** The most uploads of all users that wait for confirmation. */
    public int waiting() {
        return waiting;
    }
}
