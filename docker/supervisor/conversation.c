#include "conversation.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static uint8_t words[WINDOW];

/* Its end is told when all before it is in the pipe. */
static void end_input(struct watch *w)
{
	if (w->talk.ended && w->talk.from == w->talk.to && w->input >= 0) {
		close(w->input);
		w->input = -1;
	}
}

void conversation_pass_on(struct watch *w)
{
	struct talk *talk = &w->talk;
	ssize_t n = write(w->input, words + talk->from, talk->to - talk->from);

	if (n < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	if (n < 0)
		n = (ssize_t)(talk->to - talk->from);
	else
		w->input_sent += (size_t)n;
	talk->from += (size_t)n;
	if (n)
		w->service->taken(w->step, (uint32_t)n);
	end_input(w);
}

static void hear_input(struct watch *w, const struct bytes *input)
{
	struct talk *talk = &w->talk;

	if (talk->ended || input->size > WINDOW - (talk->to - talk->from))
		fault("protocol", "INPUT: %s", talk->ended ? "behind its end" : "more than may be under way");
	if (input->size == 0)
		talk->ended = true;
	memmove(words, words + talk->from, talk->to - talk->from);
	talk->to -= talk->from;
	talk->from = 0;
	if (input->size)
		memcpy(words + talk->to, input->data, input->size);
	talk->to += input->size;
	talk->received += input->size;
	talk->told = false;
	if (talk->from < talk->to)
		conversation_pass_on(w);
	end_input(w);
}

void conversation_hear(struct watch *w)
{
	do {
		enum request type;
		struct spoken spoken;
		uint8_t *payload;
		size_t size;
		const char *broken;

		if (!frame_receive(&type, &payload, &size))
			fault("protocol", "the stream ended inside a job");
		if (type != REQUEST_INPUT && type != REQUEST_ROOM)
			fault("protocol", "a frame of type %#x has no place in a conversation", (unsigned)type);
		broken = decode_spoken(type, payload, size, &spoken);
		/* What was meant for a step before this one came too late for it. */
		if (!broken && (spoken.job != w->step->job || spoken.step > w->step->index))
			broken = "not of the step that runs";
		if (broken)
			fault("protocol", "%s: %s", type == REQUEST_INPUT ? "INPUT" : "ROOM", broken);
		if (spoken.step == w->step->index && type == REQUEST_INPUT)
			hear_input(w, &spoken.input);
		else if (spoken.step == w->step->index && spoken.room > WINDOW - w->talk.room)
			fault("protocol", "ROOM: more than may be under way");
		else if (spoken.step == w->step->index)
			w->talk.room += spoken.room;
		free(payload);
	} while (frame_pending());
}

void conversation_say(struct watch *w)
{
	struct stream *out = &w->run->out;
	size_t before = out->size;
	ssize_t n = read(out->fd, scratch, w->talk.room < sizeof scratch ? w->talk.room : sizeof scratch);

	if (n < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	if (n <= 0) {
		close(out->fd);
		out->fd = -1;
		w->service->output(w->step, NULL, 0);
		return;
	}
	stream_keep(out, scratch, (size_t)n);
	out->seen += (uint64_t)n;
	w->talk.room -= (uint32_t)n;
	if (out->size > before)
		w->service->output(w->step, scratch, out->size - before);
}
