package org.dutygraph.task;

/**
 * A task as it came down.
 *
 * @param place where it stands: the number of its line from 1, or the place in a file such as {@code 任务!5}
 * @param text what it says, without blanks at its ends
 */
public record TaskLine(String place, String text) {}
