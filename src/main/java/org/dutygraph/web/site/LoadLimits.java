package org.dutygraph.web.site;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How much may be sent at once, as {@code application.properties} says. */
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

    /** Files sent together. */
    public int files() {
        return files;
    }

    /** One file's size in megabytes. */
    public long megabytes() {
        return file.toMegabytes();
    }

    /** The size of all files sent together, in megabytes. */
    public long megabytesTogether() {
        return request.toMegabytes();
    }

    /** Previews that wait for a decision, of all users together. */
    public int waiting() {
        return waiting;
    }
}
