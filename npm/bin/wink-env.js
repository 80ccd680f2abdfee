#!/usr/bin/env node
import { Engine } from '../lib/engine.js';

process.exitCode = new Engine().run(process.argv.slice(2));
