/*
 * Mutated and random payloads against the decoders, built with sanitizers: whatever comes, the answer is "in order" or a
 * rule's name, and nothing outside the payload is touched. The seeds are fixed: a failure can be repeated.
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "protocol.h"

enum { ROUNDS = 300000 };

static uint64_t state = 1;

static uint32_t random_number(void)
{
	state = state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(state >> 33);
}

static const char good[] =
	"\0\0\0\0\0\0\0\7" "\0\0\0\1" "\1" "\1" "\0" "\0\0\0\14/usr/bin/gcc" "\0\3" "\0\0\0\3gcc" "\0\0\0\2-O" "\0\0\0\6main.c"
	"\0\1" "\0\0\0\6LANG=C" "\0\0\0\5input" "\0\1" "\0\0\0\6main.c" "\1\244" "\0\0\0\20int main(void){}" "\0\1" "\0\0\0\4main"
	"\0\1" "\0\0\0\3out" "\0\0\1\0" "\0\0\1\0" "\0\0\1\0" "\0\0\0\0\1\0\0\0" "\0\0\1\0" "\0\0\1\0" "\0\0\0\1" "\0\0\0\0\0\0\0\0"
	"\0\0\0\0\0\1\0\0";

/* An accepted step must be usable: every string ends inside its payload, which the sanitizer watches over. */
static size_t use(const struct step *step)
{
	size_t sum = strlen(step->executable);

	for (char **argument = step->argv; *argument; argument++)
		sum += strlen(*argument);
	for (char **variable = step->env; *variable; variable++)
		sum += strlen(*variable);
	for (size_t i = 0; i < step->file_count; i++) {
		sum += strlen(step->files[i].name);
		for (uint32_t at = 0; at < step->files[i].content.size; at++)
			sum += step->files[i].content.data[at];
	}
	return sum;
}

static void mutate(uint8_t *payload, size_t *size)
{
	for (uint32_t changes = random_number() % 5; changes > 0 && *size > 0; changes--) {
		size_t at = random_number() % *size;

		switch (random_number() % 4) {
		case 0:
			payload[at] ^= (uint8_t)(1 << random_number() % 8);
			break;
		case 1:
			payload[at] = (uint8_t)random_number();
			break;
		case 2:
			payload[at] = random_number() % 2 ? 0xff : 0;
			break;
		case 3:
			*size = at;
			break;
		}
	}
}

int main(void)
{
	size_t accepted = 0, refused = 0, sum = 0;

	for (int round = 0; round < ROUNDS; round++) {
		size_t size = sizeof good - 1;
		/* Exactly as large as the frame's buffer: one byte beyond is the sanitizer's. */
		uint8_t *payload;
		struct step step;
		struct job job;

		if (round % 10 == 0)
			size = random_number() % 200;
		payload = malloc(sizeof good + 200);
		if (round % 10 == 0)
			for (size_t i = 0; i < size; i++)
				payload[i] = (uint8_t)random_number();
		else
			memcpy(payload, good, size);
		mutate(payload, &size);
		payload = realloc(payload, size + 1);
		if (decode_step(payload, size, &step)) {
			refused++;
		} else {
			accepted++;
			sum += use(&step);
		}
		step_free(&step);
		decode_job(payload, size, &job);
		free(payload);
	}
	/* Both must happen, or the mutations are no test. */
	printf("%s %d mutated steps: %zu accepted, %zu refused (%zu)\n", accepted && refused ? "ok    " : "FAILED", ROUNDS, accepted, refused, sum);
	printf("%d passed, %d failed\n", accepted && refused ? 1 : 0, accepted && refused ? 0 : 1);
	return accepted && refused ? 0 : 1;
}
