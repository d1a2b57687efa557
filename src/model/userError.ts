/** Something a person can correct: a path, an option, a file. Printed as one short message, never with a stack. */
export class UserError extends Error {
  /** What to do next, as a command or half a sentence. */
  readonly advice: string;

  constructor(message: string, advice: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "UserError";
    this.advice = advice;
  }
}
